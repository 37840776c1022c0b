package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Reasons are put into words when somebody reads them, and are the same whenever that is. */
class ReasonsProperties {

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Provide
  Arbitrary<List<Event>> clusters() {
    return Clusters.any();
  }

  @Law
  void whatIsReadLaterSaysTheSame(@ForAll("histories") List<Event> history, @ForAll boolean busy) {
    check(history, Given.either(busy));
  }

  @Law
  void soItDoesOfClusters(@ForAll("clusters") List<Event> history) {
    check(history, Given.calm());
  }

  private static void check(List<Event> history, Policy policy) {
    try (TriageEngine one = Given.engine(policy);
        TriageEngine other = Given.engine(policy)) {
      List<Answer> later = new ArrayList<>();
      List<String> atOnce = new ArrayList<>();
      for (Event event : history) {
        atOnce.add(Answer.to(event, one).read());
        later.add(Answer.to(event, other));
      }
      for (int i = 0; i < atOnce.size(); i++) {
        assertThat(later.get(i).read()).isEqualTo(atOnce.get(i));
      }
    }
  }

  /** What an engine said, of which nothing is read before it is asked for. */
  private record Answer(List<Triage> triages, List<Decision> decisions) {

    static Answer to(Event event, TriageEngine engine) {
      return event instanceof Event.Sent sent
          ? new Answer(List.of(engine.accept(sent.signal())), List.of())
          : new Answer(List.of(), engine.advanceTo(event.at()));
    }

    String read() {
      return triages.stream().map(Told::of).toList() + " " + decisions;
    }
  }
}
