package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.WhyNot.Outcome;
import dev.winnow.core.WhyNot.State;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a rule does not fire: which condition fails, and how near it came. */
class WhyNotTest {

  private static final String HEAD =
      """
      package dev.winnow.policy

      import dev.winnow.core.fact.*
      import dev.winnow.core.fact.action.*
      import dev.winnow.core.fact.cluster.*
      import dev.winnow.core.fact.count.*
      import dev.winnow.core.fact.incident.*
      import dev.winnow.core.fact.restart.*
      import dev.winnow.core.fact.ticket.*
      import dev.winnow.core.signal.*
      import dev.winnow.core.signal.Target
      import java.lang.String

      """;

  private static final Consumer<TriageEngine> NOTHING = engine -> {};

  private static RuleFile own(String when) {
    return new RuleFile(
        "own.drl",
        HEAD
            + "rule \"My rule\" @Id(\"own\")\nwhen\n    "
            + when
            + "\nthen\n    insertLogical( 1 );\nend\n");
  }

  private static WhyNot ask(String when, Consumer<TriageEngine> before, Signal signal) {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, own(when), CLOSE);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      before.accept(engine);
      String snapshot = engine.snapshot().toJson();
      WhyNot answer = engine.whyNot(signal, "own");
      assertThat(engine.snapshot().toJson()).isEqualTo(snapshot);
      assertThat(engine.whyNot(signal, "own")).hasToString(answer.toString());
      return answer;
    }
  }

  /** An alert that resolves closes its incident; "Due" sets a deadline, "Held" holds. */
  private static final RuleFile CLOSE =
      new RuleFile(
          "close.drl",
          HEAD
              + """
              rule "It ends" @Id("end")
              when
                  $a : Alert( !firing, $key : key )
                  $i : Incident( open, key == $key )
              then
                  modify( $i ) {
                      setOpen( false ), setClosedAt( $a.atMillis() ), setCloseReason( "the alert resolved" )
                  }
              end

              rule "It waits" @Id("wait")
              when
                  Incident( name == "Due", $id : id, $at : openedAt )
              then
                  insertLogical( new Deadline( "hold", $id, 0, $at + 60000 ) );
              end

              rule "It is held" @Id("held")
              when
                  Incident( name == "Held", $id : id )
              then
                  insertLogical( Timed.until( 4102444800000L, new Held( $id ) ) );
              end

              rule "It is explained" @Id("explained")
              when
                  Incident( name == "Symptom", $id : id )
                  Incident( name == "Cause", $cause : id )
              then
                  insertLogical( new Inhibited( $id, $cause, false ) );
              end

              rule "It is silenced" @Id("silenced")
              when
                  $s : Silence( $id : id )
                  not ActiveSilence( id == $id )
              then
                  insertLogical( ActiveSilence.of( $s ) );
              end

              rule "It stays silenced" @Id("muted")
              when
                  $m : ActiveSilence( $silence : id )
                  Incident( $id : id, $m.covers( name, labels ) )
              then
                  insertLogical( new Silenced( $id, $silence ) );
              end
              """);

  private static Consumer<TriageEngine> after(Alert... signals) {
    return engine -> List.of(signals).forEach(engine::accept);
  }

  private static Alert resolved(String name, Instant at) {
    return Alert.resolved(name).label("zone", "A").at(at).build();
  }

  private static Alert at(String name, int seconds) {
    return alert(name, START.plusSeconds(seconds));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '\'',
      value = {
        "labels[\"zone\"] == \"CD\" # label zone is \"A\" and must be \"CD\"",
        "labels[\"pod\"] == \"x\" # it has no label pod, which must be \"x\"",
        "labels.value(\"zone\") != \"A\" # label zone is \"A\" and must be something other than"
            + " \"A\"",
        "name == \"Down\" # name is \"Up\" and must be \"Down\"",
        "name in ( \"x\", \"y\" ) # name is \"Up\" and must be one of ( \"x\", \"y\" )",
        "name matches \"D.*\" # name is \"Up\" and must be as the pattern \"D.*\"",
        "!firing # firing must be false: the alert fires",
        "id > 3 # id is 1 and must be more than 3: 3 short",
        "id >= 2 # id is 1 and must be at least 2: one short",
        "id < 1 # id is 1 and must be less than 1: one too high",
        "name == \"x\" || name == \"y\" # none of these holds: name is \"Up\" and must be \"x\";"
            + " name is \"Up\" and must be \"y\"",
        "firing && name == \"x\" # name is \"Up\" and must be \"x\"",
        "name.startsWith( key + \"q\" ) # '\"name.startsWith( key + \"q\" )\" is not so'",
        "name.startsWith( \"D\" ) # name.startsWith( \"D\" ) must be true",
        "atMillis > 1767600040000 # atMillis is 2026-01-05T08:00:00Z and must be after"
            + " 2026-01-05T08:00:40Z: 40 s 1 ms too early"
      })
  void aConstraintOnTheSignalIsSaidInWords(String constraint, String words) {
    WhyNot answer = ask("Alert( " + constraint + " )", NOTHING, alert("Up", START));

    assertThat(answer.outcome()).isEqualTo(Outcome.MISSES);
    assertThat(answer.nearness()).isEqualTo(words);
    assertThat(answer.failed()).isEqualTo(constraint);
    assertThat(answer.conditions())
        .containsExactly(
            new WhyNot.Condition(
                "Alert",
                constraint,
                State.FAILED,
                List.of("alert Up{zone=\"A\"} firing at 2026-01-05T08:00:00Z")));
    assertThat(answer.instead().orElseThrow().ruleId()).isEqualTo("open");
  }

  @Test
  void aRuleThatFiresSaysForWhat() {
    WhyNot answer = ask("$a : Alert( firing )", NOTHING, alert("Up", START));

    assertThat(answer.outcome()).isEqualTo(Outcome.FIRES);
    assertThat(answer.nearness()).isEmpty();
    assertThat(answer.because()).hasSize(1);
    assertThat(answer.because().get(0).facts())
        .containsExactly("alert Up{zone=\"A\"} firing at 2026-01-05T08:00:00Z");
  }

  @Test
  void itsOwnIncidentIsNearerThanOthers() {
    WhyNot answer =
        ask(
            "Alert( $key : key ) Incident( open, key == $key, count > 2 )",
            after(at("Up", 0), resolved("Up", START.plusSeconds(5)), at("Other", 9)),
            at("Up", 10));

    assertThat(answer.failed()).isEqualTo("open");
    assertThat(answer.nearness())
        .isEqualTo(
            "open must be true: the incident was closed at 2026-01-05T08:00:05Z (the alert"
                + " resolved)");
    assertThat(answer.conditions())
        .extracting(WhyNot.Condition::text, WhyNot.Condition::state)
        .containsExactly(
            Tuple.tuple("Alert()", State.HELD),
            Tuple.tuple("open", State.FAILED),
            Tuple.tuple("key == $key", State.NOT_REACHED),
            Tuple.tuple("count > 2", State.NOT_REACHED));
  }

  @Test
  void theLatestCountSaysHowNearItCame() {
    WhyNot answer =
        ask(
            "$i : Incident( name == \"Up\", count > 3 )",
            after(at("Up", 0), at("Up", 1)),
            at("Up", 2));

    assertThat(answer.nearness()).isEqualTo("count is 3 and must be more than 3: one short");
  }

  @Test
  void aFirstAlertHasNothingToRepeat() {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, CLOSE);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      assertThat(engine.whyNot(at("Up", 0), "repeat").nearness()).isEqualTo("there is no Incident");
      engine.accept(at("Other", 0));
      assertThat(engine.whyNot(at("Up", 1), "repeat").nearness())
          .isEqualTo("there is no Incident with key \"Up{zone=\"A\"}\"");
    }
  }

  @Test
  void whatStandsInTheWayOfANotIsNamed() {
    WhyNot answer =
        ask("Alert( $key : key ) not Incident( key == $key )", after(at("Up", 0)), at("Up", 1));

    assertThat(answer.failed()).isEqualTo("not Incident( key == $key )");
    assertThat(answer.nearness()).isEqualTo("there is one already: incident Up{zone=\"A\"}");
  }

  /** A hold of one's own ends with what it was derived from, and that need not be a time. */
  @Test
  void aHoldThatEndsAtNoTimeSaysNone() {
    for (String held : List.of("new Held( $id )", "Timed.from( 0, new Held( $id ) )")) {
      RuleFile own =
          new RuleFile(
              "holds.drl",
              HEAD
                  + "rule \"Ours\" @Id(\"ours\")\nwhen\n    Incident( name == \"Up\", $id : id )\n"
                  + "then\n    insertLogical( "
                  + held
                  + " );\nend\n");
      RuleFile asked = own("Incident( $id : id ) not Suppression( incident == $id )");
      try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, own, asked))) {
        engine.accept(at("Up", 0));
        assertThat(engine.whyNot(at("Up", 1), "own").nearness()).isEqualTo("it is held");
      }
    }
  }

  @Test
  void whatSuppressesIsNamed() {
    String free = "Incident( name == \"%s\", $id : id ) not Suppression( incident == $id )";
    assertThat(
            ask(
                    free.formatted("Symptom"),
                    after(at("Symptom", 0), at("Cause", 1)),
                    at("Symptom", 2))
                .nearness())
        .matches("inhibited by ticket T-\\w+ \\(Cause zone=A\\)");
    assertThat(ask(free.formatted("Held"), after(at("Held", 0)), at("Held", 2)).nearness())
        .startsWith("held until ");
    Silence silence =
        new Silence(
            "s1",
            List.of(Matcher.parse("alertname=Up")),
            START,
            START.plusSeconds(600),
            "alice",
            "",
            START,
            "");
    assertThat(
            ask(
                    free.formatted("Up"),
                    engine -> {
                      engine.accept(silence);
                      engine.accept(at("Up", 1));
                    },
                    at("Up", 2))
                .nearness())
        .isEqualTo("silenced by silence s1 of alice, until 2026-01-05T08:10:00Z");
  }

  @Test
  void aTimeThatHasNotComeIsToldInSeconds() {
    String when = "DeadlineReached( kind == \"hold\", $id : subject ) Incident( id == $id )";
    assertThat(ask(when, after(at("Due", 0)), at("Due", 20)).nearness())
        .isEqualTo("40 s too early: it is due at 2026-01-05T08:01:00Z");
    assertThat(ask(when, after(at("Due", 0), at("Up", 1)), at("Up", 20)).nearness())
        .isEqualTo("nothing waits for it: no deadline \"hold\" stands");
  }

  @Test
  void whatIsNotThereAtAllIsSaid() {
    assertThat(ask("Silence()", NOTHING, at("Up", 0)).nearness())
        .isEqualTo("the signal is no Silence, and the rule waits for one");
    assertThat(ask("ActiveSilence()", NOTHING, at("Up", 0)).nearness())
        .isEqualTo("there is no ActiveSilence");
    assertThat(ask("Target()", NOTHING, at("Up", 0)).nearness())
        .isEqualTo("there is no setting of this kind (Target)");
    assertThat(ask("exists ActiveSilence( start > 0 )", NOTHING, at("Up", 0)).nearness())
        .isEqualTo("there is no such fact: ActiveSilence( start > 0 )");
  }

  @Test
  void otherConditionsAreLookedIntoToo() {
    assertThat(
            ask("forall( Incident( count > 5 ) ) Alert( id > 1 )", after(at("Up", 0)), at("Up", 1))
                .nearness())
        .isEqualTo("not all are so: incident Up{zone=\"A\"}");
    assertThat(ask("$a : Alert( $k : key, $k.length() > 99 )", NOTHING, at("Up", 1)).nearness())
        .isEqualTo("k.length() is 12 and must be more than 99: 88 short");
    assertThat(
            ask(
                    "$a : Alert( $l : labels ) String( this == \"pod\" ) from $l.keySet()",
                    NOTHING,
                    at("Up", 1))
                .nearness())
        .isEqualTo("this is \"zone\" and must be \"pod\"");
    assertThat(
            ask(
                    "accumulate( Incident( $c : count ); $sum : sum( $c ); $sum > 5 ) Alert()",
                    after(at("Up", 0), at("Up", 1)),
                    at("Up", 2))
                .nearness())
        .isEqualTo("sum is 3 and must be more than 5: 3 short");
    assertThat(
            ask("Alert( $k : key ) ( ActiveSilence() or Ticket( id == $k ) )", NOTHING, at("Up", 1))
                .nearness())
        .isEqualTo("there is no Ticket");
  }

  @Test
  void aRuleThatFiredBeforeStands() {
    WhyNot answer =
        ask(
            "$i : Incident( name == \"Up\" ) @watch( !* )",
            after(at("Up", 0)),
            new Measurement("cpu", "h", 2.5, "%", START, ""));

    assertThat(answer.outcome()).isEqualTo(Outcome.STANDS);
    assertThat(answer.conditions()).extracting(WhyNot.Condition::state).containsOnly(State.HELD);
  }

  @Test
  void aSignalThatIsRejectedIsNotTried() {
    WhyNot answer =
        ask(
            "Alert()",
            after(at("Up", 0)),
            new Measurement("cpu", "h", 2.5, "%", START.minus(Duration.ofHours(1)), ""));

    assertThat(answer.outcome()).isEqualTo(Outcome.REJECTED);
    assertThat(answer.nearness()).isEqualTo("it happened longer ago than the policy accepts");
  }

  @Test
  void aRuleThatWasTakenOutSaysWhy() {
    RuleFile bad =
        SmallPolicy.rule("bad.drl", "Bad", "$a : Alert()", "$a.labels().put( \"a\", \"b\" );");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, bad))) {
      for (int i = 0; i < SmallPolicy.LIMITS.ruleFailures(); i++) {
        engine.accept(at("Up", 0));
      }
      WhyNot answer = engine.whyNot(at("Up", 1), "Bad");
      assertThat(answer.outcome()).isEqualTo(Outcome.TAKEN_OUT);
      assertThat(answer.nearness())
          .startsWith("the rule was taken out, as it failed 3 times: it failed with ");
      assertThat(engine.whyNot(at("Up", 1), "repeat").outcome()).isEqualTo(Outcome.FIRES);
    }
  }

  @Test
  void anUnknownRuleNamesTheNearest() {
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS))) {
      assertThatThrownBy(() -> engine.whyNot(at("Up", 0), "repaet"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("no rule has the id \"repaet\"; did you mean \"repeat\"?");
      assertThatThrownBy(() -> engine.whyNot(at("Up", 0), "something-else"))
          .hasMessage("no rule has the id \"something-else\"");
    }
  }

  @Test
  void aSearchThatIsTooLongIsCutOffAndSaysSo() {
    Limits many =
        new Limits(
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            Instant.EPOCH,
            1000,
            10_000,
            10,
            10,
            16,
            3,
            Duration.ofDays(1));
    Policy policy =
        SmallPolicy.of(
            many,
            own(
                "Incident( $a : id ) Incident( $b : id ) Incident( $c : id ) ActiveSilence( id =="
                    + " $a )"));
    try (TriageEngine engine = TriageEngine.of(policy)) {
      for (int i = 0; i < 60; i++) {
        engine.accept(at("X" + i, i));
      }
      assertThat(engine.whyNot(at("X1", 70), "own").nearness())
          .isEqualTo("there is no ActiveSilence (not all combinations of facts were looked at)");
    }
  }

  @Test
  void settingsThatAreThereSayNothingOfThemselves() {
    Policy small =
        SmallPolicy.of(SmallPolicy.LIMITS, own("Target( $i : name ) Measurement( value > 3 )"));
    Policy policy =
        new Policy(
            small.rules(),
            List.of(Target.alert("pod", Labels.none())),
            "",
            small.identity(),
            small.limits(),
            List.of());
    try (TriageEngine engine = TriageEngine.of(policy)) {
      WhyNot answer = engine.whyNot(new Measurement("cpu", "h", 2.5, "%", START, ""), "own");
      assertThat(answer.nearness()).isEqualTo("value is 2.5 and must be more than 3: 0.5 short");
      assertThat(answer.conditions().get(0).facts()).isEmpty();
      assertThat(answer.conditions().get(0).state()).isEqualTo(State.HELD);
    }
  }
}
