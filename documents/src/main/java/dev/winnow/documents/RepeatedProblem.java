package dev.winnow.documents;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.fact.count.Recurrence;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.RecurrenceReport;
import dev.winnow.core.signal.Resolution;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A problem that came more than once, and what was done each time. Immutable.
 *
 * @param name the problem and where it is
 * @param stories its tickets, in the order in which they began
 * @param survival how long they lasted
 * @param done what was done, with the tickets in which it was: the most frequent first
 */
record RepeatedProblem(
    String name,
    List<TicketStory> stories,
    Survival survival,
    Map<String, List<TicketStory>> done) {

  /** Who says that it recurs. */
  static final String SOURCE = "winnow report";

  private static final double HALF = 0.5;

  /** What is done where nobody and nothing acted. */
  static final String NOTHING = "nobody did anything";

  static RepeatedProblem of(Frame frame, List<TicketStory> stories) {
    List<Survival.Span> spans =
        stories.stream()
            .map(
                one ->
                    new Survival.Span(
                        Duration.between(one.began(), frame.end(one)), one.ended().isPresent()))
            .toList();
    return new RepeatedProblem(
        StoryFacts.name(stories.get(0).view()), stories, Survival.of(spans), done(stories));
  }

  private static Map<String, List<TicketStory>> done(List<TicketStory> stories) {
    Map<String, List<TicketStory>> all = new LinkedHashMap<>();
    for (TicketStory story : stories) {
      for (String what : done(story)) {
        all.computeIfAbsent(what, key -> new ArrayList<>()).add(story);
      }
    }
    Map<String, List<TicketStory>> sorted = new LinkedHashMap<>();
    all.entrySet().stream()
        .sorted(
            Comparator.comparing(
                (Map.Entry<String, List<TicketStory>> one) -> -one.getValue().size()))
        .forEach(one -> sorted.put(one.getKey(), one.getValue()));
    return sorted;
  }

  private static TreeSet<String> done(TicketStory story) {
    TreeSet<String> all = new TreeSet<>();
    story.decisions(ActionRequest.class).forEach(one -> all.add("asked for " + one.subject()));
    story
        .heard(Resolution.class)
        .map(entry -> ((Resolution) entry.signal()).action())
        .forEach(text -> all.add(text.isBlank() ? "resolved by hand" : "resolved with: " + text));
    if (all.isEmpty()
        && story.ended().isPresent()
        && story.heard(Acknowledgement.class).findAny().isEmpty()) {
      all.add(NOTHING);
    }
    TreeSet<String> plain = new TreeSet<>();
    all.forEach(one -> plain.add(Plain.of(one)));
    return plain;
  }

  /** As rules are told of it, which say what is to be done about it. */
  RecurrenceReport report(Instant at) {
    TicketView first = stories.get(0).view();
    Optional<Map.Entry<String, List<TicketStory>>> most = done.entrySet().stream().findFirst();
    String what = most.map(Map.Entry::getKey).orElse(NOTHING);
    return new RecurrenceReport(
        first.title(),
        first.where(),
        first.owner(),
        stories.size(),
        what.equals(NOTHING) ? "" : what,
        most.map(one -> one.getValue().size()).orElse(0),
        survival.most(HALF).map(Duration::toSeconds).orElse(RecurrenceReport.UNKNOWN),
        at,
        SOURCE);
  }

  /** As the reasons of rules name it, once they are told of it. */
  String fact() {
    return Recurrence.of(report(Instant.EPOCH)).toString();
  }
}
