package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.NodeStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which rules can match before which signals have come. */
class RuleGroupsTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final String FACTS = "dev.winnow.core.fact.";
  private static final String NODE = FACTS + "cluster.Node";
  private static final String VETO = FACTS + "action.Veto";

  private static RuleBase rule(String when, String then) {
    return RuleBase.of(
        RuleCompiler.compile(List.of(SmallPolicy.rule("own.drl", "own", when, then))));
  }

  private static SignalGroup group(RuleBase rules, String name, Class<?>... given) {
    for (SignalGroup group : SignalGroup.values()) {
      if (rules.select(group, Set.of(given)).rules().contains(name)) {
        return group;
      }
    }
    throw new AssertionError("no signals make the rule \"" + name + "\" match");
  }

  private static SignalGroup group(String when) {
    return group(rule(when, ""), "own");
  }

  @Test
  void aRuleWaitsForAllTypesOfWhichItNeedsAFact() {
    assertThat(group("Alert()")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group("Alert() " + NODE + "()")).isEqualTo(SignalGroup.CLUSTER);
    assertThat(group("exists " + NODE + "()")).isEqualTo(SignalGroup.CLUSTER);
    assertThat(group("dev.winnow.core.signal.Acknowledgement()")).isEqualTo(SignalGroup.SAID);
    assertThat(group("dev.winnow.core.signal.Measurement()")).isEqualTo(SignalGroup.MEASURED);
    assertThat(group("dev.winnow.core.signal.NodeStatus()")).isEqualTo(SignalGroup.CLUSTER);
    assertThat(group("dev.winnow.core.signal.Hint()")).isEqualTo(SignalGroup.MEASURED);
    assertThat(group("dev.winnow.core.signal.Signal()")).isEqualTo(SignalGroup.ALERTS);
  }

  @Test
  void whatARuleWantsNotToBeThereOrCountsIsNoNeed() {
    assertThat(group("Alert() not " + NODE + "()")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group("Alert() forall( " + NODE + "( ready ) )")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group("accumulate( " + NODE + "(); $n : count(); $n == 0 )"))
        .isEqualTo(SignalGroup.ALERTS);
    assertThat(group("Alert() $s : String() from \"a\"")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group("not( " + NODE + "() and Alert() )")).isEqualTo(SignalGroup.ALERTS);
  }

  @Test
  void oneOfSeveralIsEnough() {
    assertThat(group("( Alert() or " + NODE + "() )")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group("Alert() ( " + NODE + "() or exists " + VETO + "() )"))
        .isEqualTo(SignalGroup.CLUSTER);
  }

  @Test
  void whatNobodyPutsInIsWaitedForUntilItIsGiven() throws ClassNotFoundException {
    RuleBase rules = rule("Alert() " + VETO + "()", "");
    assertThat(group(rules, "own")).isEqualTo(SignalGroup.ANY);
    assertThat(group(rules, "own", Class.forName(VETO))).isEqualTo(SignalGroup.ALERTS);
  }

  @Test
  void whatAnotherRulePutsInCanBeThere() {
    String held = FACTS + "incident.Held";
    RuleBase rules =
        RuleBase.of(
            RuleCompiler.compile(
                List.of(
                    SmallPolicy.rule(
                        "a.drl", "makes", NODE + "()", put("new " + held + "( \"i\" )")),
                    SmallPolicy.rule("b.drl", "reads", held + "()", ""),
                    SmallPolicy.rule("c.drl", "wider", FACTS + "incident.Suppression()", ""))));
    assertThat(group(rules, "reads")).isEqualTo(SignalGroup.CLUSTER);
    assertThat(group(rules, "wider")).isEqualTo(SignalGroup.CLUSTER);
  }

  private static String put(String what) {
    return "insertLogical( " + what + " );";
  }

  @Test
  void whatIsPutOffOrProposedCanBeThereToo() {
    String held = FACTS + "incident.Held";
    String later = put(FACTS + "Timed.from( 5, new " + held + "( \"i\" ) )");
    String opens =
        put(
            "new "
                + FACTS
                + "incident.OpenIncident( "
                + FACTS
                + "incident.Problem.of( \"Odd\", dev.winnow.core.signal.Labels.none() ) )");
    RuleBase rules =
        RuleBase.of(
            RuleCompiler.compile(
                List.of(
                    SmallPolicy.rule("a.drl", "later", NODE + "()", later),
                    SmallPolicy.rule("b.drl", "opens", "Alert()", opens),
                    SmallPolicy.rule("c.drl", "reads", held + "()", ""),
                    SmallPolicy.rule("d.drl", "opened", "Incident()", ""),
                    SmallPolicy.rule("e.drl", "drafted", FACTS + "incident.Draft()", ""))));
    assertThat(group(rules, "reads")).isEqualTo(SignalGroup.CLUSTER);
    assertThat(group(rules, "opened")).isEqualTo(SignalGroup.ALERTS);
    assertThat(group(rules, "drafted")).isEqualTo(SignalGroup.ALERTS);
  }

  @Test
  void rulesOfSomebodysOwnComeWhenTheyAreNeeded() {
    Policy policy =
        SmallPolicy.of(
            SmallPolicy.LIMITS,
            SmallPolicy.rule(
                "own.drl",
                "An alert on a node that is away is P1",
                NODE + "( !ready ) $i : Incident( priority != 1 )",
                "modify( $i ) { setPriority( 1 ) }"));
    try (TwinEngine engine = TwinEngine.of(policy, RuleBase.of(policy.rules()))) {
      engine.accept(Alert.firing("DiskFull").at(START).build());
      assertThat(engine.loaded()).isEqualTo("ALERTS 3");
      engine.accept(new NodeStatus("w1", false, true, "", START.plusSeconds(1), ""));
      assertThat(engine.loaded()).isEqualTo("CLUSTER 4");
      assertThat(engine.snapshot().toJson()).contains("\"priority\":1");
      try (TwinEngine restored = engine.restored()) {
        assertThat(restored.loaded()).isEqualTo("CLUSTER 4");
      }
    }
  }

  /** A limit of firings for one signal is none of what derives itself again. */
  @Test
  void muchMayBeKnownBeforeRulesAreLoadedOrASnapshotIsRead() {
    Policy policy =
        SmallPolicy.of(
            SmallPolicy.LIMITS,
            SmallPolicy.rule(
                "own.drl",
                "held",
                "$i : Incident( priority != 1 )",
                put("new " + FACTS + "incident.Flapping( $i.getId() )")),
            SmallPolicy.rule(
                "other.drl",
                "held too",
                NODE + "() $i : Incident( priority != 1 )",
                put("new " + FACTS + "incident.Flapping( $i.getId() )")));
    int many = 900; // more of them, each with a ticket, than rules may fire for one signal
    try (SignalEngine engine = SignalEngine.of(policy, RuleBase.of(policy.rules()))) {
      for (int i = 0; i < many; i++) {
        engine.accept(Alert.firing("DiskFull" + i).at(START.plusMillis(i)).build());
      }
      engine.accept(new NodeStatus("w1", true, true, "", START.plusSeconds(1), ""));
      assertThat(engine.loaded()).isEqualTo("CLUSTER 5");
      assertThat(engine.failures()).isEmpty();
      try (SignalEngine other =
          SignalEngine.restore(policy, RuleBase.of(policy.rules()), engine.snapshot())) {
        assertThat(other.failures()).isEmpty();
        assertThat(other.snapshot().toJson()).isEqualTo(engine.snapshot().toJson());
      }
    }
  }

  @Test
  void aRuleThatFailsIsTakenOutWhenItIsLoaded() {
    Policy policy =
        SmallPolicy.of(
            SmallPolicy.LIMITS,
            SmallPolicy.rule(
                "own.drl",
                "broken",
                NODE + "( 1 / name.indexOf( \"w\" ) > 0 )",
                "delete( null );"));
    try (SignalEngine engine = SignalEngine.of(policy, RuleBase.of(policy.rules()))) {
      engine.accept(Alert.firing("DiskFull").at(START).build());
      assertThat(engine.failures()).isEmpty();
      engine.accept(new NodeStatus("w1", false, true, "", START.plusSeconds(1), ""));
      assertThat(engine.failures()).hasSize(1);
      assertThat(
              engine.accept(Alert.firing("DiskFull").at(START.plusSeconds(2)).build()).incident())
          .isNotEmpty();
    }
  }
}
