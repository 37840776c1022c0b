package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.FactChange;
import dev.winnow.core.RuleFile;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.fact.cluster.Resource;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The latest state of what signals tell of is kept by the engine, without rules. */
class StateFoldTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  /** Counts how often a condition about a workload is asked anew. */
  private static final RuleFile MISSING =
      new RuleFile(
          "missing.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.cluster.Workload
          import dev.winnow.core.fact.incident.UnknownValue
          import dev.winnow.core.signal.WorkloadStatus

          rule "A workload that misses pods is noted"
              @Id("missing")
          when
              Workload( missing, $s : shortfall )
          then
              insertLogical( UnknownValue.of( "missing", "" + $s, "", 0 ) );
          end

          rule "A workload with a team has an answer"
              @Id("team") @Answer("held")
          when
              WorkloadStatus( $subject : subject )
              Workload( subject == $subject, labels.value( "team" ) != "" )
          then
          end
          """);

  private static TriageEngine engine() {
    return TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, MISSING));
  }

  @Test
  void theFirstIsKeptANewerOneReplacesItAndTheEndTakesItOut() {
    List<String> changes = new ArrayList<>();
    try (TriageEngine engine = engine()) {
      engine.changes(change -> changes.add(change.getClass().getSimpleName() + " " + change.id()));
      engine.accept(workload(0, 2, 1));
      engine.accept(workload(1, 2, 2));
      engine.accept(gone(2));
    }
    assertThat(changes)
        .filteredOn(change -> change.endsWith("app"))
        .containsExactly(
            "Put sre/deployment/app", "Changed sre/deployment/app", "Removed sre/deployment/app");
  }

  @Test
  void whoHasNoAnswerOfARuleIsToldThatTheEngineKeepsIt() {
    try (TriageEngine engine = engine()) {
      assertThat(reason(engine, workload(1, 2, 1))).isEqualTo(KEPT);
      assertThat(reason(engine, workload(2, 2, 2))).isEqualTo(KEPT);
      assertThat(reason(engine, workload(3, 2, 2))).isEqualTo(KEPT + ": it says nothing new");
      assertThat(reason(engine, workload(1, 2, 0)))
          .isEqualTo(KEPT + ": it is older than what is known");
      assertThat(reason(engine, gone(4))).isEqualTo(KEPT + ": it is gone, and is forgotten");
      assertThat(reason(engine, gone(5))).isEqualTo("No rule had an answer");
    }
  }

  private static final String KEPT = "The engine keeps the latest state of what it tells of";

  private static String reason(TriageEngine engine, Signal signal) {
    Triage triage = engine.accept(signal);
    assertThat(triage.disposition()).isEqualTo(Disposition.RECORDED);
    return triage.reason();
  }

  @Test
  void whyShowsTheSignalAndTheState() {
    try (TriageEngine engine = engine()) {
      Triage triage = engine.accept(workload(1, 2, 1));

      assertThat(triage.ruleId()).isEqualTo("engine-state");
      assertThat(triage.because())
          .singleElement()
          .satisfies(
              because -> {
                assertThat(because.rule()).isEqualTo(KEPT);
                assertThat(because.facts()).hasSize(2);
                assertThat(because.facts().get(1)).contains("workload sre/deployment/app");
              });
      assertThat(engine.why(triage.signal()).orElseThrow().reason()).isEqualTo(KEPT);
    }
  }

  @Test
  void aRulesAnswerGoesBefore() {
    try (TriageEngine engine = engine()) {
      Triage triage = engine.accept(workload(1, 2, 1, Labels.of("team", "payments")));

      assertThat(triage.ruleId()).isEqualTo("team");
      assertThat(triage.disposition()).isEqualTo(Disposition.HELD);
    }
  }

  @Test
  void onlyRulesThatReadWhatChangedAreAskedAgain() {
    try (TriageEngine engine = engine()) {
      engine.accept(workload(1, 2, 1));
      engine.accept(workload(2, 2, 1, Labels.of("a", "b")));
      assertThat(engine.fired()).containsEntry("missing", 1L);

      engine.accept(workload(3, 3, 1, Labels.of("a", "b")));
      assertThat(engine.fired()).containsEntry("missing", 2L);
    }
  }

  @Test
  void whatIsKeptIsInSnapshotsWithWhenItWasLastTold() {
    try (TriageEngine engine = engine()) {
      engine.accept(workload(1, 2, 2));
      engine.accept(workload(5, 2, 2));
      Snapshot snapshot = engine.snapshot();
      try (TriageEngine restored =
          TriageEngine.restore(SmallPolicy.of(SmallPolicy.LIMITS, MISSING), snapshot)) {
        assertThat(restored.snapshot().toJson()).isEqualTo(snapshot.toJson());
        assertThat(reason(restored, workload(3, 2, 1))).contains("older than what is known");
      }
    }
  }

  @Test
  void oneSignalTellsOfSeveralThingsAndOneThingIsToldByTwoTypes() {
    Map<String, FactChange> last = new TreeMap<>();
    try (TriageEngine engine = engine()) {
      engine.changes(change -> last.put(change.id(), change));
      engine.accept(new NodeStatus("w1", true, true, "", at(0), ""));
      engine.accept(event("Node", "", "w1", "NodeNotReady", 1));
      engine.accept(event("Node", "", "w2", "Cordon", 1));
      engine.accept(claim(0));
      engine.accept(event("PersistentVolumeClaim", "sre", "data", "FailedBinding", 1));
    }
    assertThat(((Node) last.get("w1").fact()).isReady()).isFalse();
    assertThat(((Node) last.get("w2").fact()).getEvents()).containsOnlyKeys("Cordon");
    assertThat(((Resource) last.get("sre/persistentvolumeclaim/data").fact()).getSaid())
        .isEqualTo("FailedBinding");
  }

  @Test
  void anEventOfAThingThatIsNotKnownPutsNothingIn() {
    try (TriageEngine engine = engine()) {
      assertThat(reason(engine, event("PersistentVolumeClaim", "sre", "x", "FailedBinding", 1)))
          .isEqualTo("No rule had an answer");
    }
  }

  @Test
  void whatWasKeptStaysWhenARuleIsTakenOut() {
    RuleFile bad =
        SmallPolicy.rule(
            "bad.drl",
            "Fails",
            "dev.winnow.core.fact.cluster.Workload( ready == 0, $w : workload )",
            "$w.substring( 1000 );");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, MISSING, bad))) {
      engine.accept(workload(1, 2, 1));
      engine.accept(workload(2, 2, 0));
      assertThat(engine.failures()).hasSize(1);
      assertThat(reason(engine, workload(3, 2, 0))).contains("nothing new");
    }
  }

  static Instant at(long minutes) {
    return START.plusSeconds(60 * minutes);
  }

  private static WorkloadStatus gone(int minute) {
    return status(minute, 0, 0, Labels.of(WorkloadStatus.GONE, "True"), Labels.none());
  }

  static WorkloadStatus workload(int minute, int wanted, int ready) {
    return workload(minute, wanted, ready, Labels.none());
  }

  private static WorkloadStatus workload(int minute, int wanted, int ready, Labels labels) {
    return status(minute, wanted, ready, Labels.none(), labels);
  }

  private static WorkloadStatus status(
      int minute, int wanted, int ready, Labels conditions, Labels labels) {
    return new WorkloadStatus(
        "sre",
        "deployment/app",
        wanted,
        ready,
        ready,
        ready,
        true,
        1,
        conditions,
        labels,
        Labels.none(),
        at(minute),
        "");
  }

  private static ResourceStatus claim(int minute) {
    return new ResourceStatus(
        "sre",
        "persistentvolumeclaim/data",
        "Pending",
        "",
        Labels.none(),
        Labels.none(),
        Labels.none(),
        Labels.none(),
        at(minute),
        "");
  }

  private static ClusterEvent event(
      String kind, String namespace, String name, String reason, int minute) {
    return new ClusterEvent(
        namespace, kind, name, "", "", "", "", "Normal", reason, "", 1, at(minute), "");
  }
}
