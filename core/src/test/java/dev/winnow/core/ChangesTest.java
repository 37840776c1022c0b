package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of facts is told, once for each fact and signal. */
class ChangesTest {

  private static final RuleFile NOTES_AND_FAILS =
      SmallPolicy.rule(
          "notes.drl",
          "Notes",
          "$a : Alert( $n : name )",
          "insert( dev.winnow.core.fact.incident.UnknownValue.of( \"word\", $n, \"\", 0 ) );"
              + " if ( $n.equals( \"Bad\" ) ) { $a.labels().get( \"x\" ).length(); }");

  @Test
  void aFactIsPutThenChanged() {
    List<FactChange> changes = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS))) {
      engine.changes(changes::add);
      assertThat(changes).isEmpty();

      engine.accept(alert("X", START));
      assertThat(changes).allMatch(FactChange.Put.class::isInstance);
      assertThat(changes).extracting(FactChange::type).contains("incident", "ticket");

      changes.clear();
      engine.accept(alert("X", START.plusSeconds(1)));
      assertThat(changes)
          .filteredOn(change -> change.fact() instanceof Incident)
          .singleElement()
          .isInstanceOf(FactChange.Changed.class);
    }
  }

  @Test
  void whoListensLateIsToldFirstOfWhatIsThere() {
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS))) {
      engine.accept(alert("X", START));
      Map<String, String> known = new LinkedHashMap<>();
      engine.changes(change -> apply(change, known));
      check(engine, known);
    }
  }

  @Test
  void whatARuleThatIsTakenOutPutInForTheSignalIsNotTold() {
    Map<String, String> known = new LinkedHashMap<>();
    try (TriageEngine engine =
        TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, NOTES_AND_FAILS))) {
      engine.changes(change -> apply(change, known));
      engine.accept(alert("Good", START));
      check(engine, known);

      engine.accept(alert("Bad", START.plusSeconds(1)));
      assertThat(engine.failures()).hasSize(1);
      assertThat(known)
          .containsKey("unknown-value word Good")
          .doesNotContainKey("unknown-value word Bad");
      check(engine, known);

      engine.accept(alert("Better", START.plusSeconds(2)));
      check(engine, known);
    }
  }

  private static void apply(FactChange change, Map<String, String> known) {
    String name = change.type() + " " + change.id();
    if (change instanceof FactChange.Removed) {
      assertThat(known.remove(name)).isNotNull();
    } else {
      boolean isNew = known.put(name, change.toJson()) == null;
      assertThat(change instanceof FactChange.Put).as(name).isEqualTo(isNew);
    }
  }

  /** The facts as the snapshot has them. */
  private static void check(TriageEngine engine, Map<String, String> known) {
    String json = engine.snapshot().toJson();
    int length =
        json.indexOf("],\"signals\"") - json.indexOf("\"facts\":[") - "\"facts\":[".length();
    assertThat(known.values())
        .allSatisfy(fact -> assertThat(json).contains(fact))
        .extracting(String::length)
        .satisfies(
            lengths ->
                assertThat(lengths.stream().mapToInt(one -> one + 1).sum() - 1).isEqualTo(length));
  }
}
