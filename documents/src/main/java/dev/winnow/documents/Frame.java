package dev.winnow.documents;

import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Report;
import dev.winnow.core.signal.Signal;
import dev.winnow.documents.record.Chronicle;
import dev.winnow.documents.record.Entry;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Moments;
import dev.winnow.documents.text.References;
import java.time.Instant;
import java.util.List;

/**
 * What all documents need: the record, the question, and the numbers of the places it names. One
 * thread.
 */
record Frame(Chronicle chronicle, Request request, Moments moments, References references) {

  static Frame of(Chronicle chronicle, Request request) {
    return new Frame(chronicle, request, new Moments(request.zone()), new References());
  }

  Instant from() {
    return request.from().or(chronicle::first).orElse(Instant.EPOCH);
  }

  Instant to() {
    return request.to().or(chronicle::last).orElse(Instant.EPOCH);
  }

  PaperOptions options() {
    return request.options();
  }

  /** The tickets that were there in the time that is asked for. */
  List<TicketStory> stories() {
    return chronicle.stories().stream().filter(story -> story.within(from(), to())).toList();
  }

  /** When a story is over, or else the record. */
  Instant end(TicketStory story) {
    return story.ended().or(chronicle::last).orElse(story.began());
  }

  /** What was said around a ticket's time, and belongs to no ticket. */
  List<Entry.Heard> around(TicketStory story) {
    Instant from = story.began().minus(options().before());
    Instant to = end(story).plus(options().after());
    return chronicle.signals().stream()
        .filter(entry -> entry.ticket().isEmpty() && isOfAll(entry.signal()))
        .filter(entry -> !entry.at().isBefore(from) && !entry.at().isAfter(to))
        .toList();
  }

  /** Alerts and reports belong to their own tickets alone, whatever becomes of them. */
  private static boolean isOfAll(Signal signal) {
    return !(signal instanceof Alert
        || signal instanceof Report
        || signal instanceof ActionOutcome);
  }
}
