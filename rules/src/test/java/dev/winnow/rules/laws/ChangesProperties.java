package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.FactChange;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Who hears of every change knows what a snapshot holds, after every signal and tick. */
class ChangesProperties {

  @Provide
  Arbitrary<List<Event>> histories() {
    return Arbitraries.oneOf(Histories.any(), Clusters.any());
  }

  @Provide
  Arbitrary<Policy> policies() {
    return Arbitraries.of(Given.busy(), Given.stormy(), RulesStayProperties.watching());
  }

  @Law
  void theFactsRebuiltFromTheChangesAreThoseOfTheSnapshot(
      @ForAll("histories") List<Event> history,
      @ForAll("policies") Policy policy,
      @ForAll @IntRange(min = 0, max = 60) int at) {
    int cut = at % (history.size() + 1);
    try (TriageEngine engine = Given.engine(policy)) {
      follow(history.subList(0, cut), engine);
      Snapshot snapshot = Snapshot.parse(engine.snapshot().toJson());
      try (TriageEngine restored = TriageEngine.restore(policy, snapshot)) {
        follow(history.subList(cut, history.size()), restored);
      }
    }
  }

  private static void follow(List<Event> events, TriageEngine engine) {
    Map<String, String> known = new HashMap<>();
    engine.changes(change -> apply(change, known));
    compare(engine, known, "at the beginning");
    List<Decision> decisions = new ArrayList<>();
    for (Event event : events) {
      event.to(engine, new ArrayList<>(), decisions);
      compare(engine, known, event);
    }
    engine.advanceTo(engine.now().plusSeconds(100_000));
    compare(engine, known, "a day later");
  }

  /** Nothing is put in twice, changed before it is there, or removed twice. */
  private static void apply(FactChange change, Map<String, String> known) {
    String name = change.type() + " " + change.id();
    assertThat(known.containsKey(name))
        .as("%s", change)
        .isEqualTo(!(change instanceof FactChange.Put));
    if (change instanceof FactChange.Removed) {
      known.remove(name);
    } else {
      known.put(name, change.toJson());
    }
  }

  private static void compare(TriageEngine engine, Map<String, String> known, Object after) {
    List<String> facts = new ArrayList<>();
    Facts.of(engine)
        .byKind()
        .values()
        .forEach(kind -> kind.forEach(fact -> facts.add(fact.toString())));
    assertThat(known.values()).as("after %s", after).containsExactlyInAnyOrderElementsOf(facts);
  }
}
