package dev.winnow.documents;

import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Resolution;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.text.SignalWords;
import dev.winnow.documents.text.Spans;
import dev.winnow.documents.view.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the record says of a ticket, in sentences. For one thread. */
final class StoryFacts {

  private final Frame frame;
  private final TicketStory story;

  StoryFacts(Frame frame, TicketStory story) {
    this.frame = frame;
    this.story = story;
  }

  /** The problem and where it is. */
  static String name(TicketView ticket) {
    String where = ticket.where();
    return Plain.of(ticket.title() + (where.isEmpty() ? "" : " (" + where + ")"));
  }

  /** Whether something in the record ends a ticket, or is said to. */
  static boolean ends(Entry entry) {
    if (entry instanceof Entry.Heard heard) {
      return heard.signal() instanceof Resolution
          || (heard.signal() instanceof Alert alert && !alert.firing());
    }
    return entry instanceof Entry.Decided decided
        && decided.decision() instanceof TicketUpdate update
        && update.change() == TicketUpdate.Change.CLOSED;
  }

  /** Whether it is over. */
  Said status() {
    List<TicketUpdate> updates = story.decisions(TicketUpdate.class);
    TicketUpdate last = updates.get(updates.size() - 1);
    String reason = last.view().closeReason();
    String text =
        story.ended().isEmpty()
            ? last.view().state().word() + " at the end of the record"
            : "closed at "
                + frame.moments().of(last.at()).text()
                + (reason.isBlank() ? "" : ": " + Plain.of(reason));
    return Said.of(text, frame.references().of(last));
  }

  /** It in a few sentences. */
  Said summary() {
    TicketView ticket = story.view();
    List<TicketUpdate> updates = story.decisions(TicketUpdate.class);
    String span =
        story
            .lasted()
            .map(lasted -> "It lasted " + Spans.of(lasted) + ".")
            .orElse("It was not over at the end of the record.");
    String text =
        Plain.of(ticket.title())
            + " began at "
            + frame.moments().of(story.began()).text()
            + (ticket.summary().isBlank() ? "" : ": " + Plain.of(ticket.summary()))
            + ". "
            + span
            + " "
            + counts(ticket);
    return Said.of(text, frame.references().of(updates.get(0)));
  }

  private String counts(TicketView ticket) {
    List<Notification> told = story.decisions(Notification.class);
    long pages = told.stream().filter(Notification::page).count();
    String reopened = reopened();
    return Plain.count(ticket.count(), "alert")
        + ", "
        + Plain.count(pages, "page")
        + " and "
        + Plain.count(told.size() - pages, "notice")
        + reopened
        + ".";
  }

  private String reopened() {
    long times =
        story.decisions(TicketUpdate.class).stream()
            .filter(update -> update.change() == TicketUpdate.Change.REOPENED)
            .count();
    return times == 0 ? "" : "; opened again " + Plain.count(times, "time");
  }

  /** Why it happened, where rules or people say so. */
  List<Said> causes() {
    List<Said> all = new ArrayList<>();
    story.decisions(TicketUpdate.class).stream()
        .filter(update -> update.view().rootCause().isPresent())
        .reduce((first, last) -> last)
        .ifPresent(
            update ->
                all.add(
                    Said.of(
                        Plain.of(update.view().rootCause().orElseThrow())
                            + " explains the other alerts",
                        frame.references().of(update))));
    story
        .heard(Feedback.class)
        .filter(entry -> !((Feedback) entry.signal()).comment().isBlank())
        .forEach(entry -> all.add(words(entry, ((Feedback) entry.signal()).comment())));
    return all;
  }

  /** What people said at its end: it tells what helped, and perhaps why it happened. */
  List<Said> hints() {
    return story
        .heard(Resolution.class)
        .filter(entry -> !((Resolution) entry.signal()).action().isBlank())
        .map(entry -> words(entry, ((Resolution) entry.signal()).action()))
        .toList();
  }

  private Said words(Entry.Heard entry, String text) {
    return Said.of(
        SignalWords.who(entry.signal()) + " said: " + Plain.of(text), frame.references().of(entry));
  }

  /** How it was noticed, and when anybody knew. */
  List<Said> detection() {
    List<Said> all = new ArrayList<>();
    story.entries().stream()
        .filter(Entry.Heard.class::isInstance)
        .map(Entry.Heard.class::cast)
        .findFirst()
        .ifPresent(
            first ->
                all.add(
                    at(
                        "first sign",
                        first,
                        SignalWords.who(first.signal())
                            + ", "
                            + SignalWords.what(first.signal()))));
    told().ifPresent(all::add);
    story
        .heard(Acknowledgement.class)
        .findFirst()
        .ifPresent(
            entry -> all.add(at("acknowledged", entry, "by " + SignalWords.who(entry.signal()))));
    return all;
  }

  private Optional<Said> told() {
    return story.decisions(Notification.class).stream()
        .findFirst()
        .map(
            told ->
                Said.of(
                    when("somebody was told", told.at()) + ": " + Plain.of(Plain.list(told.to())),
                    frame.references().of(told)));
  }

  private Said at(String what, Entry entry, String text) {
    return Said.of(when(what, entry.at()) + ": " + text, frame.references().of(entry));
  }

  private String when(String what, Instant at) {
    Duration since = Duration.between(story.began(), at);
    String later =
        since.isNegative() || since.isZero() ? "" : ", " + Spans.of(since) + " after it began";
    return what + " at " + frame.moments().of(at).clock() + later;
  }

  /** Other tickets of that time. */
  List<Said> others() {
    return frame.chronicle().stories().stream()
        .filter(other -> !other.view().id().equals(story.view().id()))
        .filter(other -> other.within(story.began(), frame.end(story)))
        .map(
            other ->
                Said.of(
                    Plain.of(other.view().headline()) + ", ticket " + other.view().id(),
                    frame.references().of(other.decisions(TicketUpdate.class).get(0))))
        .toList();
  }
}
