package dev.winnow.documents;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Resolution;
import dev.winnow.documents.record.TicketStory;
import dev.winnow.documents.text.Plain;
import java.time.Duration;
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
record Recurrence(
    String name,
    List<TicketStory> stories,
    Survival survival,
    Map<String, List<TicketStory>> done) {

  /** What is done where nobody and nothing acted. */
  static final String NOTHING = "nobody did anything";

  static Recurrence of(Frame frame, List<TicketStory> stories) {
    List<Survival.Span> spans =
        stories.stream()
            .map(
                one ->
                    new Survival.Span(
                        Duration.between(one.began(), frame.end(one)), one.ended().isPresent()))
            .toList();
    return new Recurrence(
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

  /** What is to be done about it, if it is toil. */
  Optional<String> proposal(PaperOptions.ToilLimits limits) {
    int times = stories.size();
    Optional<Map.Entry<String, List<TicketStory>>> most = done.entrySet().stream().findFirst();
    if (times < limits.times()
        || most.isEmpty()
        || most.get().getValue().size() < limits.sameShare() * times) {
      return Optional.empty();
    }
    String share = most.get().getValue().size() + " of " + times + " times";
    if (!most.get().getKey().equals(NOTHING)) {
      return Optional.of("Automate it: " + name + ". " + share + ": " + most.get().getKey());
    }
    return survival.within(0.5, limits.brief())
        ? Optional.of(
            "Make it P5: "
                + name
                + ". "
                + share
                + " "
                + NOTHING
                + ", and half of them lasted no longer than "
                + survival.within(0.5))
        : Optional.empty();
  }
}
