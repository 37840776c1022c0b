package dev.winnow.documents;

import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Deployment;
import dev.winnow.core.signal.Silence;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import dev.winnow.documents.view.Mark;
import dev.winnow.documents.view.OncallView;
import dev.winnow.documents.view.OncallView.OncallEntry;
import dev.winnow.documents.view.OncallView.PriorityCount;
import dev.winnow.documents.view.Row;
import dev.winnow.documents.view.Said;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes the log of a shift. For one thread. */
final class OncallLog {

  private static final int PRIORITIES = 5;

  private final Frame frame;
  private final List<TicketStory> stories;

  private OncallLog(Frame frame) {
    this.frame = frame;
    stories = frame.stories();
  }

  static OncallView of(Frame frame) {
    return new OncallLog(frame).view();
  }

  private OncallView view() {
    // First, so that the places of the record are numbered in the order of time.
    List<OncallEntry> entries =
        stories.stream()
            .map(story -> new OncallStory(frame, story).entry(isShared(story)))
            .toList();
    return new OncallView(
        frame.moments().of(frame.from()),
        frame.moments().of(frame.to()),
        frame.moments().name(),
        person(frame.request().handOver().outgoing()),
        person(frame.request().handOver().incoming()),
        Plain.count(stories.size(), "ticket"),
        counts(),
        stories.stream().filter(one -> one.ended().isEmpty()).map(this::standing).toList(),
        recurring(),
        silences(),
        changes(),
        entries,
        frame.references().all());
  }

  private static Said person(String name) {
    return name.isBlank() ? Said.nothing() : Said.of(Plain.of(name));
  }

  private List<PriorityCount> counts() {
    return IntStream.rangeClosed(1, PRIORITIES)
        .mapToObj(
            priority -> {
              List<TicketStory> of =
                  stories.stream().filter(one -> one.view().priority() == priority).toList();
              long open = of.stream().filter(one -> one.ended().isEmpty()).count();
              return new PriorityCount("P" + priority, of.size(), (int) open);
            })
        .toList();
  }

  private Said standing(TicketStory story) {
    TicketView view = story.view();
    List<TicketUpdate> updates = story.decisions(TicketUpdate.class);
    String text =
        view.headline()
            + ", ticket "
            + view.id()
            + ", "
            + view.state().word()
            + " since "
            + frame.moments().of(story.began()).text()
            + ", owner "
            + (view.owner().isBlank() ? "unknown" : view.owner());
    return Said.of(Plain.of(text), frame.references().of(updates.get(updates.size() - 1)));
  }

  private List<Said> recurring() {
    Map<String, List<TicketStory>> byName = new LinkedHashMap<>();
    stories.forEach(
        one ->
            byName.computeIfAbsent(StoryFacts.name(one.view()), key -> new ArrayList<>()).add(one));
    return byName.entrySet().stream()
        .filter(one -> one.getValue().size() > 1)
        .map(
            one ->
                Said.of(
                    one.getKey() + ", " + Plain.count(one.getValue().size(), "time"),
                    one.getValue().stream().map(this::opened).toList()))
        .toList();
  }

  private Mark opened(TicketStory story) {
    return frame.references().of(story.decisions(TicketUpdate.class).get(0));
  }

  private List<Said> silences() {
    return within(Silence.class)
        .map(
            entry -> {
              Silence silence = (Silence) entry.signal();
              String text =
                  silence.matchers()
                      + " by "
                      + (silence.author().isBlank() ? "unknown" : silence.author())
                      + " until "
                      + frame.moments().of(silence.endsAt()).text()
                      + (silence.comment().isBlank() ? "" : ": " + silence.comment());
              return Said.of(Plain.of(text), frame.references().of(entry));
            })
        .toList();
  }

  private List<Row> changes() {
    return new Timeline(frame).rows(within(Deployment.class).toList());
  }

  private Stream<Entry.Heard> within(Class<?> kind) {
    return frame.chronicle().signals().stream()
        .filter(entry -> kind.isInstance(entry.signal()))
        .filter(entry -> !entry.at().isBefore(frame.from()) && !entry.at().isAfter(frame.to()));
  }

  private boolean isShared(TicketStory story) {
    return stories.stream()
        .anyMatch(other -> isOther(other, story) && other.within(story.began(), frame.end(story)));
  }

  private static boolean isOther(TicketStory one, TicketStory other) {
    return !one.view().id().equals(other.view().id());
  }
}
