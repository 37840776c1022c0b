package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.engine.Joins;
import dev.winnow.core.fact.incident.Affected;
import dev.winnow.core.fact.incident.LikeliestCause;
import dev.winnow.core.fact.ticket.Weight;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.constraints.IntRange;

/** The engine's short way to the likeliest causes finds those that comparing all pairs finds. */
class LikeliestCauseProperties {

  @Law
  void itIsTheOneThatComparingAllPairsFinds(@ForAll @IntRange(max = 1_000_000) int seed) {
    DependentServices services = new DependentServices(seed);
    try (TriageEngine engine = Given.engine(services.settings())) {
      for (Event event : services.events()) {
        event.to(engine, new ArrayList<>(), new ArrayList<>());
        List<Affected> affected = Joins.facts(engine, Affected.class);
        List<LikeliestCause> found = Joins.facts(engine, LikeliestCause.class);
        assertThat(found)
            .as("seed %s, after %s: %s", seed, event, affected)
            .containsExactlyInAnyOrderElementsOf(likeliest(affected));
      }
      assertThat(engine.failures()).isEmpty();
    }
  }

  /**
   * But for reasons: where the table and the topology explain the same by the same, the one that
   * did so first is named, and that is not in a snapshot.
   */
  @Law
  void anEngineThatIsRestoredGoesOnAsIfItHadNeverStopped(
      @ForAll @IntRange(max = 1_000_000) int seed, @ForAll @IntRange(max = 60) int at) {
    DependentServices services = new DependentServices(seed);
    List<Event> history = services.events();
    int cut = at % (history.size() + 1);
    Policy policy = Given.policy(services.settings());
    try (TriageEngine one = Given.engine(policy)) {
      Event.all(history.subList(0, cut), one);
      String json = one.snapshot().toJson();
      try (TriageEngine other = TriageEngine.restore(policy, Snapshot.parse(json))) {
        assertThat(other.snapshot().toJson()).isEqualTo(json);
        assertThat(causes(other)).isEqualTo(causes(one));
        List<Event> rest = new ArrayList<>(history.subList(cut, history.size()));
        rest.add(new Event.Tick(Histories.end(history).plus(Duration.ofHours(5))));
        List<Decision> decisions = new ArrayList<>();
        List<Decision> others = new ArrayList<>();
        Event.all(rest, one, decisions);
        Event.all(rest, other, others);
        assertThat(Told.pages(others)).isEqualTo(Told.pages(decisions));
        assertThat(other.tickets()).isEqualTo(one.tickets());
        assertThat(other.snapshot().toJson()).isEqualTo(one.snapshot().toJson());
      }
    }
  }

  private static Set<LikeliestCause> causes(TriageEngine engine) {
    return new HashSet<>(Joins.facts(engine, LikeliestCause.class));
  }

  private static List<LikeliestCause> likeliest(List<Affected> all) {
    List<LikeliestCause> likeliest = new ArrayList<>();
    for (Affected symptom : all) {
      all.stream()
          .filter(cause -> symptom.below().contains(cause.thing()))
          .filter(cause -> cause.couldExplain(symptom) && shownBy(cause, all) > 0)
          .min(
              Comparator.comparingDouble((Affected cause) -> -weight(cause, all))
                  .thenComparing(Affected::since)
                  .thenComparing(Affected::spot))
          .map(
              cause ->
                  new LikeliestCause(
                      symptom.spot(),
                      cause.spot(),
                      cause.incident(),
                      weight(cause, all) >= weight(symptom, all)))
          .ifPresent(likeliest::add);
    }
    return likeliest;
  }

  /** The numbers are so small that equal ones divide to the same. */
  private static double weight(Affected one, List<Affected> all) {
    return (double) Weight.roughly(shownBy(one, all) + 1) / one.priority();
  }

  private static long shownBy(Affected cause, List<Affected> all) {
    return all.stream()
        .filter(one -> one.below().contains(cause.thing()) && cause.isShownBy(one))
        .count();
  }
}
