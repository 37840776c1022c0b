package dev.winnow.core;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.CountReport;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Actions and counts: proposed, granted once, answered, and kept over a restart. */
class ActionsTest {

  private static final RuleFile ACTING =
      new RuleFile(
          "acting.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.action.CordonNode
          import dev.winnow.core.action.ScaleWorkload
          import dev.winnow.core.fact.action.ActionRun
          import dev.winnow.core.fact.action.ApprovedAction
          import dev.winnow.core.fact.action.ProposedAction
          import dev.winnow.core.fact.Deadline
          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.DeadlineReached
          import dev.winnow.core.fact.ticket.ReportCount
          import dev.winnow.core.fact.restart.RestartBudget

          rule "An incident scales its workload down and cordons its node"
              @Id("propose")
          when
              $i : Incident( ticket != "", $id : ticket, $count : count )
          then
              insertLogical( new ProposedAction(
                  $id, $i, new ScaleWorkload( "sre", "deployment/a", 0, 2 ), (int) ($count - 1), "", 0 ) );
              insertLogical( new ProposedAction(
                  $id, $i, new CordonNode( "w1" ), (int) ($count - 1), "", 0 ) );
          end

          rule "What is proposed is due"
              @Id("due")
          when
              $p : ProposedAction( $id : ticket, $key : key, $attempt : attempt )
              not ActionRun( ticket == $id, key == $key, attempt == $attempt )
          then
              insertLogical( new ApprovedAction( $p ) );
          end

          rule "An incident is watched"
              @Id("watch")
          when
              Incident( $key : key, $at : openedAt )
              not RestartBudget( subject == $key )
          then
              insert( RestartBudget.of( $key, "", $at ) );
          end

          rule "The next check has its time"
              @Id("check-due")
          when
              RestartBudget( $key : subject, $at : checkedAt )
          then
              insertLogical( new Deadline( "check", $key, 0, $at + 60000 ) );
          end

          rule "A check reports the count"
              @Id("check")
          when
              DeadlineReached( kind == "check", $key : subject, $at : at )
              $w : RestartBudget( subject == $key, checkedAt < $at )
          then
              insertLogical( new ReportCount( $w, 1, 3, "1 of 3", $at + 60000 ) );
          end
          """,
          true);

  private static final Policy POLICY = SmallPolicy.of(SmallPolicy.LIMITS, ACTING);

  private static Alert alert(int minute) {
    return Alert.firing("A").at(SmallPolicy.START.plus(Duration.ofMinutes(minute))).build();
  }

  private static List<Decision> tick(TriageEngine engine, int minute) {
    return engine.advanceTo(SmallPolicy.START.plus(Duration.ofMinutes(minute)));
  }

  private static List<ActionRequest> actions(List<Decision> decisions) {
    return decisions.stream()
        .filter(ActionRequest.class::isInstance)
        .map(ActionRequest.class::cast)
        .toList();
  }

  @Test
  void anActionIsAskedForOnceAnAttempt() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert(0));
      List<ActionRequest> first = actions(tick(engine, 0));
      assertThat(first)
          .extracting(ActionRequest::what)
          .containsExactly(new CordonNode("w1"), new ScaleWorkload("sre", "deployment/a", 0, 2));
      assertThat(actions(tick(engine, 10))).isEmpty();

      engine.accept(alert(20));
      List<ActionRequest> second = actions(tick(engine, 20));
      assertThat(second).hasSize(2);
      assertThat(second.get(0).id()).isNotEqualTo(first.get(0).id());
      assertThat(second.get(1).subject())
          .isEqualTo("kubectl scale deployment/a -n sre --replicas=0 --current-replicas=2");
    }
  }

  /** Whoever may approve need not remember what was asked for: a restart derives all anew. */
  @Test
  void whatWasAskedForIsNotGrantedAgainWhoeverApproves() {
    String once = "not ActionRun( ticket == $id, key == $key, attempt == $attempt )";
    assertThat(ACTING.text()).contains(once);
    RuleFile forgetful = new RuleFile("acting.drl", ACTING.text().replace(once, ""), true);
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, forgetful);
    Snapshot before;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(alert(0));
      assertThat(actions(tick(engine, 0))).hasSize(2);
      before = engine.snapshot();
    }
    try (TriageEngine engine = TriageEngine.restore(policy, before)) {
      assertThat(actions(tick(engine, 1))).isEmpty();
      assertThat(engine.failures())
          .singleElement()
          .satisfies(one -> assertThat(one.rule().id()).isEqualTo("due"))
          .satisfies(one -> assertThat(one.error()).startsWith("it approved again of what was"));
    }
  }

  @Test
  void theCountIsReportedAtEveryCheckAndIsNoPartOfATicket() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert(0));
      List<CountReport> reports =
          tick(engine, 3).stream()
              .filter(CountReport.class::isInstance)
              .map(CountReport.class::cast)
              .toList();
      assertThat(reports)
          .extracting(CountReport::text)
          .containsExactly("1 of 3", "1 of 3", "1 of 3");
      assertThat(reports).extracting(CountReport::id).doesNotHaveDuplicates();
      assertThat(reports.get(0).because().get(0).ruleId()).isEqualTo("check");
      assertThat(engine.why("")).isEmpty();
    }
  }

  @Test
  void whatWasAskedForIsKnownAfterARestart() {
    String decision;
    Snapshot snapshot;
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert(0));
      decision = actions(tick(engine, 1)).get(0).id();
      snapshot = Snapshot.parse(engine.snapshot().toJson());
    }
    try (TriageEngine engine = TriageEngine.restore(POLICY, snapshot)) {
      assertThat(engine.snapshot().toJson()).isEqualTo(snapshot.toJson());
      assertThat(actions(tick(engine, 2))).isEmpty();
      Triage answer =
          engine.accept(
              new ActionOutcome(
                  decision,
                  ActionOutcome.Result.REFUSED,
                  "not allowed",
                  SmallPolicy.START.plus(Duration.ofMinutes(2)),
                  "test"));
      assertThat(answer.ruleId()).isEqualTo("engine-state");
    }
  }
}
