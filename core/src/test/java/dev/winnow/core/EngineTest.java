package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Time, limits, snapshots and questions. */
class EngineTest {

  private static final Instant FLOOR = Instant.parse("2000-01-01T00:00:00Z");
  private static final CompiledRules RULES = SmallPolicy.compiled();
  private static final Policy POLICY = SmallPolicy.of(SmallPolicy.LIMITS, RULES);

  @Test
  void timeIsWhatSignalsAndTicksTell() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert("X", START));
      Triage late = engine.accept(alert("Y", START.minus(Duration.ofMinutes(10))));
      Triage tooLate = engine.accept(sample(START.minus(Duration.ofMinutes(11))));
      Triage ahead = engine.accept(sample(START.plus(Duration.ofDays(3))));
      Triage never = engine.accept(sample(Instant.parse("1969-12-31T23:59:59Z")));
      engine.advanceTo(START.minusSeconds(1));
      assertThat(late.disposition()).isEqualTo(Disposition.OPENED);
      assertThat(tooLate.ruleId()).isEqualTo("engine-too-late");
      assertThat(ahead.ruleId()).isEqualTo("engine-too-far-ahead");
      assertThat(never.ruleId()).isEqualTo("engine-without-time");
      assertThat(engine.now()).isEqualTo(START);
      Stats stats = engine.stats();
      assertThat(stats.late()).isEqualTo(1);
      assertThat(stats.tooLate()).isEqualTo(1);
      assertThat(stats.tooFarAhead()).isEqualTo(1);
      assertThat(stats.withoutTime()).isEqualTo(1);
      assertThat(stats.backwardTicks()).isEqualTo(1);
      assertThat(stats.signals()).isEqualTo(5);
      assertThat(stats.dispositions().get(Disposition.REJECTED)).isEqualTo(3);
    }
  }

  private static Signal sample(Instant at) {
    return new Measurement("cpu", "h", 1, "%", at, "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-01T00:00:00Z",
        "1970-01-01T00:00:12Z",
        "0001-01-01T00:00:00Z",
        "2026-01-09T00:00:00Z",
        "9999-01-01T00:00:00Z",
        "+292278994-08-17T07:12:55.807Z"
      })
  void noAlertIsLostForItsTime(String at) {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert("X", START));
      Triage triage = engine.accept(alert("Y", Instant.parse(at)));
      assertThat(triage.disposition()).isEqualTo(Disposition.OPENED);
      assertThat(engine.now()).isEqualTo(START);
      assertThat(engine.tickets()).extracting(one -> one.firstSeen()).containsOnly(START);
      assertThat(engine.accept(alert("Z", START.plusSeconds(1))).disposition())
          .isEqualTo(Disposition.OPENED);
    }
  }

  @Test
  void aFirstSignalWithoutATimeDoesNotSetTheClock() {
    Limits floor =
        new Limits(
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            FLOOR,
            1000,
            1000,
            100,
            100,
            16,
            3,
            Duration.ofDays(1));
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(floor, RULES))) {
      engine.accept(alert("X", Instant.EPOCH));
      assertThat(engine.now()).isEqualTo(FLOOR);
      engine.accept(alert("Y", START));
      assertThat(engine.now()).isEqualTo(START);
      assertThat(engine.stats().withoutTime()).isEqualTo(1);
      assertThat(engine.tickets()).hasSize(2);
    }
  }

  @Test
  void liveTheClockIsTheTickAndNoSignalMovesItAhead() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert("X", START.plus(Duration.ofHours(1))), START);
      assertThat(engine.now()).isEqualTo(START);
      engine.accept(alert("Y", START.minusSeconds(3)), START.plusSeconds(1));
      engine.accept(alert("Z", START.plusSeconds(2)), START.minusSeconds(9));
      assertThat(engine.now()).isEqualTo(START.plusSeconds(1));
      assertThat(engine.stats().ahead()).isEqualTo(2);
      assertThat(engine.stats().backwardTicks()).isEqualTo(1);
      assertThat(engine.tickets()).hasSize(3);
    }
  }

  @Test
  void factsBeyondTheLimitGoTheOldestFirstAndAreCounted() {
    Limits few =
        new Limits(
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            Instant.EPOCH,
            1000,
            5,
            100,
            100,
            16,
            3,
            Duration.ofDays(1));
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(few, RULES))) {
      for (int i = 0; i < 8; i++) {
        Triage triage = engine.accept(alert("X" + i, START.plusSeconds(i)));
        assertThat(triage.disposition()).isEqualTo(Disposition.OPENED);
      }
      assertThat(engine.stats().dropped()).isPositive();
      assertThat(engine.tickets()).extracting(ticket -> ticket.title()).contains("X7");
      assertThat(engine.tickets()).hasSizeLessThanOrEqualTo(5);
      assertThat(engine.accept(alert("X7", START.plusSeconds(9))).disposition())
          .isEqualTo(Disposition.DEDUPLICATED);
    }
  }

  @Test
  void onlyTheLatestSignalsAreRemembered() {
    Limits few =
        new Limits(
            Duration.ofMinutes(10),
            Duration.ofDays(2),
            Instant.EPOCH,
            1000,
            100,
            2,
            1,
            16,
            3,
            Duration.ofDays(1));
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(few, RULES))) {
      Triage first = engine.accept(alert("X", START));
      engine.accept(alert("Y", START));
      Triage last = engine.accept(alert("Z", START));
      assertThat(engine.why(first.signal())).isEmpty();
      assertThat(engine.why(first.ticket())).isEmpty();
      assertThat(engine.why(last.signal())).isPresent();
      assertThat(engine.why(last.ticket())).isPresent();
    }
  }

  @Test
  void everySignalAndTicketCanBeAskedAfter() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      Triage opened = engine.accept(alert("X", START));
      Triage repeated = engine.accept(alert("X", START.plusSeconds(1)));
      Why why = engine.why(repeated.signal()).orElseThrow();
      assertThat(why.disposition()).contains(Disposition.DEDUPLICATED);
      assertThat(why.ruleId()).isEqualTo("repeat");
      assertThat(why.reason()).isEqualTo("A repeat is counted");
      assertThat(why.incident()).isEqualTo("X{zone=\"A\"}");
      assertThat(why.ticket()).isEqualTo(opened.ticket());
      assertThat(why.decisions()).extracting(Decision::kind).containsExactly("ticket-opened");
      assertThat(engine.why(opened.ticket()).orElseThrow().decisions()).isEqualTo(why.decisions());
      assertThat(opened.because())
          .singleElement()
          .satisfies(
              because -> {
                assertThat(because.file()).isEqualTo("base.drl");
                assertThat(because.line()).isEqualTo(7);
                assertThat(because.facts())
                    .containsExactly("alert X{zone=\"A\"} firing at 2026-01-05T08:00:00Z");
              });
      assertThat(engine.why(99)).isEmpty();
      assertThat(engine.why("T-none")).isEmpty();
    }
  }

  private static String snapshot() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.accept(alert("X", START));
      return engine.snapshot().toJson();
    }
  }

  @Test
  void aSnapshotReadsAsItWasWritten() {
    assertThat(Snapshot.parse(snapshot()).toJson()).isEqualTo(snapshot());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9, 0.999})
  void aSnapshotThatIsCutOffIsRefused(double part) {
    String json = snapshot();
    assertThatThrownBy(() -> Snapshot.parse(json.substring(0, (int) (json.length() * part))))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void aSnapshotWithAnyByteChangedIsRefused() {
    String json = snapshot();
    for (int i = 0; i < json.length(); i++) {
      char other = json.charAt(i) == '7' ? '8' : '7';
      String changed = json.substring(0, i) + other + json.substring(i + 1);
      assertThatThrownBy(() -> Snapshot.parse(changed))
          .as("byte %s", i)
          .isInstanceOf(SnapshotException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null", "[]", "{}", "7", "{\"facts\":[]}"})
  void whatIsNoSnapshotIsRefused(String text) {
    assertThatThrownBy(() -> Snapshot.parse(text))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("snapshot");
  }

  @Test
  void aSnapshotOfAnotherFormatIsRefused() {
    assertThatThrownBy(() -> Snapshot.parse("{\"format\":99}"))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("format 99")
        .hasMessageContaining("reads format 2");
  }

  @Test
  void aSnapshotOfTheFirstFormatIsRefusedWithWhatToDo() {
    assertThatThrownBy(() -> Snapshot.parse("{\"format\":1,\"facts\":[]}"))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("format 1")
        .hasMessageContaining("start without it");
  }

  @Test
  void aSnapshotNamesNoJavaClass() {
    assertThat(snapshot()).contains("\"fact\":\"incident\"").doesNotContain("Incident\"");
    assertThat(snapshot()).contains("\"change\":\"opened\"").doesNotContain("OPENED");
  }

  @Test
  void aSnapshotOfAnotherPolicyIsRefused() {
    Policy other =
        new Policy(RULES, List.of(), "other", POLICY.identity(), POLICY.limits(), POLICY.sources());
    assertThatThrownBy(() -> TriageEngine.restore(other, Snapshot.parse(snapshot())))
        .isInstanceOf(SnapshotException.class)
        .hasMessageContaining("another policy")
        .hasMessageContaining("restore it with that policy");
  }

  @Test
  void aSnapshotOfAnotherPolicyIsTakenOnPurpose() {
    Policy other =
        new Policy(RULES, List.of(), "other", POLICY.identity(), POLICY.limits(), POLICY.sources());
    Snapshot snapshot = Snapshot.parse(snapshot());
    Snapshot adopted = Snapshot.parse(snapshot.under(other.hash()).toJson());
    try (TriageEngine engine = TriageEngine.restore(other, adopted);
        TriageEngine before = TriageEngine.restore(POLICY, snapshot)) {
      assertThat(engine.tickets()).isEqualTo(before.tickets());
    }
  }

  /** What another policy makes of the tickets is news, and is told once, whatever comes between. */
  @Test
  void whatAnotherPolicyChangesOfTicketsIsToldOnce() {
    RuleFile urgent =
        SmallPolicy.rule(
            "urgent.drl",
            "All is urgent now",
            "$i : Incident( ticket != \"\", owner != \"anna\" )",
            "modify( $i ) { setOwner( \"anna\" ) }");
    Policy other = SmallPolicy.of(SmallPolicy.LIMITS, urgent);
    Snapshot before = Snapshot.parse(snapshot()).under(other.hash());
    Snapshot between;
    try (TriageEngine engine = TriageEngine.restore(other, before)) {
      between = Snapshot.parse(engine.snapshot().toJson());
      assertThat(engine.advanceTo(START.plusSeconds(1))).hasSize(1);
    }
    try (TriageEngine engine = TriageEngine.restore(other, between)) {
      Triage next = engine.accept(alert("Y", START.plusSeconds(1)));
      assertThat(next.decisions())
          .extracting(Decision::kind)
          .containsExactly("ticket-changed", "ticket-opened");
      assertThat(next.decisions().get(0).because())
          .extracting(Because::rule)
          .containsExactly("All is urgent now");
      Snapshot after = engine.snapshot();
      try (TriageEngine last = TriageEngine.restore(other, after)) {
        assertThat(last.advanceTo(START.plusSeconds(2))).isEmpty();
      }
    }
  }

  @Test
  void anEngineThatWasClosedAnswersNothing() {
    TriageEngine engine = TriageEngine.of(POLICY);
    engine.accept(alert("X", START));
    engine.close();
    assertThatThrownBy(() -> engine.accept(alert("X", START))).hasMessageContaining("was closed");
    assertThatThrownBy(() -> engine.accept(alert("X", START), START))
        .hasMessageContaining("was closed");
    assertThatThrownBy(() -> engine.advanceTo(START)).hasMessageContaining("was closed");
    assertThatThrownBy(engine::snapshot).hasMessageContaining("was closed");
  }

  /** Signals that rules put in go with the instant: a snapshot has no room for them. */
  @Test
  void whatRulesPutInOfSignalsIsForgottenWithTheInstant() {
    RuleFile echo =
        SmallPolicy.rule(
            "own.drl",
            "Echoes",
            "$a : Alert( name == \"Call\" )",
            "insert( Alert.firing( \"Echo\" ).at( $a.at() ).build() );");
    RuleFile late =
        SmallPolicy.rule(
            "late.drl",
            "Echoes later",
            "Incident( name == \"Call\", $at : openedAt )",
            "insertLogical( dev.winnow.core.fact.Timed.from( $at + 60000, \"late\" ) );");
    RuleFile later =
        SmallPolicy.rule(
            "later.drl",
            "Echoes then",
            "String( this == \"late\" )",
            "insert( Alert.firing( \"Late\" ).at( java.time.Instant.ofEpochMilli( 1 ) ).build()"
                + " );");
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, echo, late, later);
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(alert("Call", START));
      assertThat(engine.tickets()).extracting(TicketView::title).containsOnly("Call", "Echo");
      same(policy, engine);
      engine.advanceTo(START.plusSeconds(90));
      assertThat(engine.fired()).containsEntry("Echoes then", 1L);
      same(policy, engine);
      engine.accept(alert("Other", START.plusSeconds(91)));
      assertThat(engine.tickets()).hasSize(4);
      assertThat(engine.failures()).isEmpty();
    }
  }

  private static void same(Policy policy, TriageEngine engine) {
    String text = engine.snapshot().toJson();
    try (TriageEngine other = TriageEngine.restore(policy, Snapshot.parse(text))) {
      assertThat(other.snapshot().toJson()).isEqualTo(text);
    }
  }
}
