package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Failure;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of anybody's that try to get an action done against the guards. None may be done. */
class DisarmingTest {

  /** Each alert has its guard: a dry run, an approval, a target that is left alone. */
  private static final String SETTINGS =
      """
      fixes:
        - {alert: Stage, times: 1, action: restart-workload}
        - {alert: Risky, times: 1, action: undo-rollout}
        - {alert: Again, times: 1, action: restart-workload}
      verify: {answer: 2h}
      guards:
        dryRun: {namespaces: [stage]}
        cooldown: 6h
        approval: {above: low, lasts: 20m}
      """;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATTEMPTS)
  void noAttemptGetsAnActionDone(String attempt, String when, String then, String said) {
    List<String> reasons = new ArrayList<>();
    Optional<Policy> policy = Attempt.policy(SETTINGS, attempt, when, then, said);
    if (policy.isEmpty()) {
      return;
    }
    List<ActionRequest> done = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy.get())) {
      Instant at = Histories.START;
      for (int minute = 0; minute < 60; minute += 10) {
        for (String name : List.of("Stage", "Risky", "Again")) {
          Instant now = at.plus(Duration.ofMinutes(minute));
          run(engine.advanceTo(now), done);
          run(engine.accept(alert(name, minute, now)).decisions(), done);
        }
      }
      run(engine.advanceTo(at.plus(Duration.ofHours(2))), done);
      engine.failures().stream().map(DisarmingTest::text).forEach(reasons::add);
    }
    assertThat(done)
        .as("what was done; failures: %s", reasons)
        .extracting(one -> one.what().target())
        .containsExactly("shop/deployment/again");
    if (said.equals("nothing")) {
      assertThat(reasons).isEmpty();
      return;
    }
    assertThat(reasons).singleElement().asString().startsWith("own ").contains(said);
  }

  private static Alert alert(String name, int minute, Instant at) {
    Map<String, String> labels =
        Map.of(
            "namespace",
            name.equals("Stage") ? "stage" : "shop",
            "deployment",
            name.equals("Again") ? "again" : name.toLowerCase(Locale.ROOT),
            "try",
            "" + minute);
    return Alert.firing(name).labels(Labels.of(labels)).at(at).build();
  }

  private static void run(List<? extends Object> decided, List<ActionRequest> done) {
    decided.stream()
        .filter(ActionRequest.class::isInstance)
        .map(ActionRequest.class::cast)
        .forEach(done::add);
  }

  private static String text(Failure failure) {
    return failure.rule().id() + " " + failure.error();
  }

  private static final String ATTEMPTS =
      """
      takes the guards out | $g : GuardTable() | delete( $g ); | GuardTable
      retracts the guards | $g : GuardTable() | retract( $g ); | GuardTable
      takes them out by the engine | $g : GuardTable() | drools.delete( $g ); | GuardTable
      takes all out that it does not know | $o : Object() | delete( $o ); | take out
      takes them out under another name | $g : GuardTable() | Object o = $g; delete( o ); | GuardTable
      takes the budgets out | $b : BudgetTable() | delete( $b ); | BudgetTable
      says that guards have changed | $g : GuardTable() | update( $g ); | GuardTable
      modifies guards | $g : GuardSettings() | modify( $g ) {} | GuardSettings
      puts guards of its own in | $g : GuardSettings() | insert( new GuardTable( $g ) ); | GuardTable
      derives the guards that there are | $g : GuardTable() | insertLogical( $g ); | nothing
      derives guards for a time | $g : GuardTable() | insertLogical( Timed.from( 0, $g ) ); | GuardTable
      changes the freeze | $f : FreezeCalendar() | delete( $f ); | FreezeCalendar
      approves by itself | $p : ProposedAction() | insertLogical( new ApprovedAction( $p ) ); | approve
      approves for ever | $p : ProposedAction() | insert( new ApprovedAction( $p ) ); | ApprovedAction
      approves for a time | $p : ProposedAction() | insertLogical( Timed.from( 0, new ApprovedAction( $p ) ) ); | ApprovedAction
      approves by all its parts | $p : ProposedAction( $i : incident ) | insertLogical( new ApprovedAction( $p.ticket(), $i, $p.action(), 0, "" ) ); | ApprovedAction
      says that somebody approved | $p : ProposedAction( $t : ticket, $at : since ) | insert( new Approval( Target.ticket( $t ), "boss", Instant.ofEpochMilli( $at ), "" ) ); | Approval
      approves in the ticket | $t : Ticket() | modify( $t ) { approve( "boss", 9999999999999L ) } | approve
      approves without a word | $t : Ticket() | $t.approve( "boss", 9999999999999L ); | approve
      turns an approval to another | $a : Approval() $t : Ticket() | insert( $a.about( $t.getId() ) ); | Approval.about
      forgets what was done | $a : ActionRun() | delete( $a ); | ActionRun
      forgets it by the engine | $a : ActionRun() | insertLogical( new Forget( $a ) ); | by which guards go
      forgets it as guards do | $a : ActionRun() | insertLogical( Forget.guarded( $a ) ); | Forget.guarded
      forgets it with a flag | $a : ActionRun() | insertLogical( new Forget( $a, true ) ); | Forget
      forgets it later | $a : ActionRun() | insertLogical( Timed.from( 0, new Forget( $a ) ) ); | by which guards go
      says that it was done | $p : ProposedAction() | insert( ActionRun.of( new ApprovedAction( $p ), "x", 0, 0, "" ) ); | ActionRun
      says that it has helped | $a : ActionRun() | insertLogical( EndAction.helped( $a ) ); | EndAction
      says that it is over | $a : ActionRun() | insertLogical( new EndAction( $a, EndAction.Verdict.HELPED, "" ) ); | EndAction
      says how it went | $a : ActionRun() | insert( new ActionOutcome( $a.getDecision(), true, "", Instant.ofEpochMilli( $a.getAt() ), "" ) ); | ActionOutcome
      clears the budget | $c : Counter( kind == "actions" ) | modify( $c ) { clear( 9999999999999L ) } | guards go by
      or guards by its name | $c : Counter( guarding ) | modify( $c ) { clear( $c.getLatest() ) } | guards go by
      clears it as guards do | $c : Counter( kind == "actions" ) | modify( $c ) { clearGuarded( 9999999999999L ) } | clearGuarded
      empties it | $c : Counter( kind == "actions" ) | modify( $c ) { setEntries( $c.entriesAt( 9999999999999L ) ) } | setEntries
      lets it count for a moment | $c : Counter( kind == "actions" ) | modify( $c ) { setWithin( 1 ) } | setWithin
      counts for a moment | $c : Counter( kind == "actions", $at : latest ) | insertLogical( new Count( "actions", "all", "x", $at, Duration.ofMillis( 99999999 ) ) ); | by which guards go
      takes the budget out | $c : Counter( guarding ) | delete( $c ); | Counter
      forgets the budget | $c : Counter( guarding ) | insertLogical( new Forget( $c ) ); | by which guards go
      takes a veto out | $v : Veto() | delete( $v ); | Veto
      takes a veto out under another name | $v : Veto() | Object o = $v; delete( o ); | Veto
      takes the proposal back that is vetoed | $p : ProposedAction() | delete( $p ); | ProposedAction
      opens a ticket that is approved | $t : Ticket() | insert( $t ); | Ticket
      loses the alert | $i : Incident( name == "Stage" ) | delete( $i ); | Incident
      forgets the alert | $i : Incident( name == "Stage", open ) | insertLogical( new Forget( $i ) ); | which is open
      forgets the ticket | $t : Ticket( open ) | insertLogical( new Forget( $t ) ); | which is open
      takes the ticket out | $t : Ticket() | delete( $t ); | Ticket
      What is risky needs an approval, which lasts for a while, or so | $i : Incident() | int x = Integer.parseInt( $i.getName() ); | own
      """;
}
