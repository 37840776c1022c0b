package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Disposition;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A broken rule is taken out, with its error; the rest goes on. */
class QuarantineTest {

  private static final String OFTEN = ", as it failed 3 times: ";

  private static void goesOnWithout(RuleFile broken, String outcome, String error) {
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, broken))) {
      Triage first = engine.accept(alert("X", START));
      assertThat(first.disposition()).isEqualTo(Disposition.OPENED);
      assertThat(first.ticket()).isNotEmpty();
      assertThat(engine.accept(alert("X", START.plusSeconds(1))).disposition())
          .isEqualTo(Disposition.DEDUPLICATED);
      assertThat(engine.accept(alert("Y", START.plusSeconds(2))).disposition())
          .isEqualTo(Disposition.OPENED);
      assertThat(engine.tickets()).extracting(ticket -> ticket.title()).containsExactly("X", "Y");
      assertThat(engine.tickets()).extracting(ticket -> ticket.count()).containsExactly(2L, 1L);
      assertThat(engine.failures())
          .singleElement()
          .satisfies(
              failure ->
                  assertThat(failure.toString())
                      .startsWith(
                          "broken.drl:6: the rule \"A broken rule\" was taken out" + outcome)
                      .contains(error));
    }
  }

  @Test
  void aRuleThatLoopsIsTakenOut() {
    goesOnWithout(
        SmallPolicy.rule(
            "broken.drl",
            "A broken rule",
            "$i : Incident( lastSeen > 0 )",
            "modify( $i ) { setLastSeen( $i.getLastSeen() + 1 ) }"),
        ": ",
        "again and again");
  }

  @Test
  void aRuleThatThrowsInItsThenIsTakenOut() {
    goesOnWithout(
        SmallPolicy.rule(
            "broken.drl", "A broken rule", "$a : Alert()", "$a.labels().get(\"x\").length();"),
        OFTEN,
        "NullPointerException");
  }

  @Test
  void aRuleThatThrowsInItsWhenIsTakenOut() {
    goesOnWithout(
        SmallPolicy.rule(
            "broken.drl",
            "A broken rule",
            "$a : Alert( labels.get(\"x\").length() > 3 )",
            "insertLogical( $a.name() );"),
        OFTEN,
        "");
  }

  /** Building a session changes the model of such a rule: it must be loaded anew. */
  @Test
  void theRulesThatAreLeftMeanTheSame() {
    RuleFile bad =
        SmallPolicy.rule("bad.drl", "Bad", "$a : Alert( name == \"Bad\" )", "$a.labels().clear();");
    RuleFile all =
        SmallPolicy.rule(
            "all.drl", "All", "Alert() forall( Incident( count > 1 ) )", "insertLogical( \"x\" );");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, bad, all))) {
      engine.accept(alert("Bad", START));
      assertThat(engine.failures()).hasSize(1);
      long before = engine.fired().getOrDefault("All", 0L);
      engine.accept(alert("Up", START.plusSeconds(1)));
      assertThat(engine.fired().getOrDefault("All", 0L)).isEqualTo(before);
      engine.accept(alert("Bad", START.plusSeconds(2)));
      engine.accept(alert("Up", START.plusSeconds(3)));
      assertThat(engine.fired().getOrDefault("All", 0L)).isEqualTo(before + 1);
    }
  }

  @Test
  void aRuleThatWasCompiledForOtherFactsIsTakenOut() {
    CompiledRules rules = SmallPolicy.compiled();
    Map<String, byte[]> classes = new TreeMap<>();
    rules
        .classes()
        .forEach(
            (name, bytes) -> {
              String text = new String(bytes, StandardCharsets.ISO_8859_1);
              classes.put(
                  name, text.replace("setCount", "setCuont").getBytes(StandardCharsets.ISO_8859_1));
            });
    CompiledRules old = new CompiledRules(classes, rules.models(), rules.rules(), rules.hash());
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, old))) {
      engine.accept(alert("A", START));
      engine.accept(alert("A", START.plusSeconds(1)));
      assertThat(engine.failures()).extracting(one -> one.rule().id()).containsExactly("repeat");
      assertThat(engine.failures().get(0).error()).contains("NoSuchMethodError");
      assertThat(engine.accept(alert("B", START.plusSeconds(2))).disposition())
          .isEqualTo(Disposition.OPENED);
    }
  }

  private static final RuleFile THROWS =
      SmallPolicy.rule(
          "broken.drl",
          "A broken rule",
          "$a : Alert( name == \"Bad\" )",
          "$a.labels().get(\"x\").length();");

  @Test
  void aRuleThatWasTakenOutStaysOutAfterARestore() {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, THROWS);
    Snapshot snapshot;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      for (int i = 0; i < 3; i++) {
        engine.accept(alert("Bad", START));
      }
      assertThat(engine.failures()).singleElement().matches(Failure::out);
      snapshot = Snapshot.parse(engine.snapshot().toJson());
    }
    try (TriageEngine engine = TriageEngine.restore(policy, snapshot)) {
      assertThat(engine.failures())
          .extracting(Failure::toString)
          .singleElement()
          .asString()
          .startsWith(
              "broken.drl:6: the rule \"A broken rule\" was taken out, as it failed 3 times: it failed");
      Triage again = engine.accept(alert("Bad", START.plusSeconds(1)));
      assertThat(again.disposition()).isEqualTo(Disposition.DEDUPLICATED);
      assertThat(engine.failures()).hasSize(1);
      assertThat(engine.fired()).doesNotContainKey("A broken rule");
      assertThat(engine.whyNot(alert("Bad", START.plusSeconds(2)), "A broken rule").outcome())
          .isEqualTo(WhyNot.Outcome.TAKEN_OUT);
      assertThat(engine.snapshot().toJson()).contains("\"rulesOut\":[{\"rule\":\"A broken rule\"");
    }
  }

  /** Whoever mends a rule changes the policy. */
  @Test
  void underAnotherPolicyAllRulesTakePart() {
    Snapshot snapshot;
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, THROWS))) {
      engine.accept(alert("Bad", START));
      snapshot = engine.snapshot();
    }
    Policy mended =
        SmallPolicy.of(
            SmallPolicy.LIMITS,
            SmallPolicy.rule(
                "broken.drl", "A broken rule", "$a : Alert()", "insertLogical( \"x\" );"));
    try (TriageEngine engine = TriageEngine.restore(mended, snapshot.under(mended.hash()))) {
      assertThat(engine.failures()).isEmpty();
      engine.accept(alert("Bad", START.plusSeconds(1)));
      assertThat(engine.fired()).containsEntry("A broken rule", 1L);
    }
  }

  /** A snapshot holds facts: what is none would be there until a restart, and not after it. */
  @Test
  void aRuleThatPutsInWhatNoSnapshotKeepsIsTakenOut() {
    for (String lost : List.of("\"x\"", "1", "new Held( $a.key() )")) {
      RuleFile rule =
          new RuleFile(
              "loses.drl",
              "package dev.winnow.policy\n"
                  + "import dev.winnow.core.fact.incident.Held\n"
                  + "import dev.winnow.core.signal.Alert\n"
                  + "rule \"Loses\" when $a : Alert() then insert( "
                  + lost
                  + " ); end\n");
      try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, rule))) {
        Triage triage = engine.accept(SmallPolicy.alert("Up", SmallPolicy.START));

        assertThat(triage.disposition()).isEqualTo(Disposition.OPENED);
        assertThat(engine.failures()).hasSize(1);
        assertThat(engine.failures().get(0).rule().name()).isEqualTo("Loses");
        assertThat(engine.failures().get(0).error())
            .startsWith("it may not put in ")
            .contains("a restart would forget it")
            .doesNotContain("Exception");
      }
    }
  }
}
