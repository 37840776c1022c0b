package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.winnow.core.decision.Disposition;
import dev.winnow.core.fact.Tag;
import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules ask to be counted: once each, for a while, and across a restart. */
class CounterTest {

  private static final RuleFile COUNT =
      new RuleFile(
          "count.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.count.Count
          import dev.winnow.core.fact.count.Counter
          import dev.winnow.core.fact.incident.Held
          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.Tag
          import dev.winnow.core.signal.Alert
          import java.time.Duration

          rule "A login that failed counts for ten minutes"
              @Id("count")
          when
              Alert( firing, name == "LoginFailed", $user : labels["user"], $host : labels["host"], $at : atMillis )
          then
              insertLogical( new Count( "logins", $user, $host, $at, Duration.ofMinutes( 10 ) ) );
          end

          rule "A user who fails on three hosts is marked"
              @Id("mark")
          when
              Counter( kind == "logins", $user : subject, size >= 3 )
          then
              insertLogical( new Tag( "intruder", $user ) );
          end

          rule "While anybody is marked all incidents are held"
              @Id("hold")
          when
              Tag( kind == "intruder" )
              Incident( open, $id : id )
          then
              insertLogical( new Held( $id ) );
          end
          """);

  private static final Policy POLICY = SmallPolicy.of(SmallPolicy.LIMITS, COUNT);

  private static Alert login(String host, Duration at) {
    return Alert.firing("LoginFailed")
        .label("user", "anna")
        .label("host", host)
        .at(START.plus(at))
        .build();
  }

  private static Disposition tried(TriageEngine engine, String host, long minutes) {
    return engine.accept(login(host, Duration.ofMinutes(minutes))).disposition();
  }

  private static int kept(TriageEngine engine) {
    return engine.snapshot().toJson().split("\"fact\":\"counter\"", -1).length - 1;
  }

  @Test
  void theSameThingCountsOnce() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      assertThat(tried(engine, "a", 0)).isEqualTo(Disposition.OPENED);
      assertThat(tried(engine, "a", 1)).isEqualTo(Disposition.DEDUPLICATED);
      assertThat(tried(engine, "b", 2)).isEqualTo(Disposition.OPENED);
      assertThat(engine.fired()).doesNotContainKey("mark");
      assertThat(tried(engine, "c", 3)).isEqualTo(Disposition.HELD);
      assertThat(engine.failures()).isEmpty();
    }
  }

  @Test
  void whatIsTooOldCountsNoLongerFromThatMomentOn() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      tried(engine, "a", 0);
      tried(engine, "b", 1);
      tried(engine, "c", 2);
      engine.advanceTo(START.plus(Duration.ofMinutes(10)).minusMillis(1));
      assertThat(tried(engine, "x", 9)).as("late, while three count").isEqualTo(Disposition.HELD);
      engine.advanceTo(START.plus(Duration.ofMinutes(12)));
      assertThat(tried(engine, "y", 12)).as("x and y count").isEqualTo(Disposition.OPENED);
      engine.advanceTo(START.plus(Duration.ofMinutes(22)));
      assertThat(kept(engine)).as("an empty counter is forgotten").isZero();
    }
  }

  @Test
  void whatIsToldTooLateToCountIsNotCounted() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.advanceTo(START.plus(Duration.ofMinutes(10)));
      tried(engine, "a", 0);
      assertThat(kept(engine)).isZero();
      tried(engine, "b", 1);
      assertThat(kept(engine)).isEqualTo(1);
    }
  }

  @Test
  void aRestartCountsOn() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      tried(engine, "a", 0);
      tried(engine, "b", 1);
      String json = engine.snapshot().toJson();
      try (TriageEngine other = TriageEngine.restore(POLICY, Snapshot.parse(json))) {
        assertThat(other.snapshot().toJson()).isEqualTo(json);
        assertThat(tried(other, "c", 9)).isEqualTo(Disposition.HELD);
        other.advanceTo(START.plus(Duration.ofMinutes(10)));
        assertThat(tried(other, "c", 10)).isEqualTo(Disposition.DEDUPLICATED);
        other.advanceTo(START.plus(Duration.ofMinutes(30)));
        assertThat(kept(other)).isZero();
      }
    }
  }

  @Test
  void aRuleThatIsTakenOutTakesNoCountWithIt() {
    RuleFile broken =
        SmallPolicy.rule(
            "broken.drl",
            "Fails",
            "Alert( name == \"Broken\" ) $i : Incident( name == \"LoginFailed\" )",
            "$i.getLabels().get( \"none\" ).toString();");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, COUNT, broken))) {
      tried(engine, "a", 0);
      tried(engine, "b", 1);
      engine.accept(Alert.firing("Broken").at(START.plus(Duration.ofMinutes(2))).build());
      assertThat(engine.failures()).hasSize(1);
      assertThat(tried(engine, "c", 3)).isEqualTo(Disposition.HELD);
      engine.advanceTo(START.plus(Duration.ofMinutes(13)));
      assertThat(kept(engine)).isZero();
    }
  }

  private static Count due(long what, long at) {
    return new Count("k", "s", what, at, Duration.ofMinutes(100));
  }

  @Test
  void theLevelHalvesWithTheHalfLife() {
    Counter counter = Counter.of(due(1, 0));
    assertThat(counter.level(Duration.ofMinutes(10))).isEqualTo(1);
    counter.setEntries(counter.entriesWith(due(2, 600_000)));
    counter.setEntries(counter.entriesWith(due(3, 1_200_000)));
    assertThat(counter.level(Duration.ofMinutes(10))).isCloseTo(1.75, within(1e-9));
    assertThat(counter.getOldest()).isZero();
    assertThat(counter.getLatest()).isEqualTo(1_200_000);
    assertThat(counter.entriesAt(Duration.ofMinutes(100).toMillis())).containsOnlyKeys("2", "3");
  }

  @Test
  void aCounterDoesNotGrowWithoutBound() {
    Counter counter = Counter.of(due(0, 0));
    for (int i = 1; i <= Counter.MOST; i++) {
      counter.setEntries(counter.entriesWith(due(i, i)));
    }
    assertThat(counter.getSize()).isEqualTo(Counter.MOST);
    assertThat(counter.holds("0")).isFalse();
    assertThat(counter.holds("1")).isTrue();
  }

  @Test
  void labelsThatAreMissingCountAsEmpty() {
    Object missing = Labels.none().get("node");
    assertThat(List.of(new Tag("k", missing, missing), new Tag("k", missing)))
        .containsOnly(new Tag("k", "", ""));
    assertThat(new Count("k", missing, missing, 0, Duration.ZERO))
        .isEqualTo(new Count("k", "", "", 0, Duration.ZERO));
    assertThat(new Tag("draining", "n1")).hasToString("draining n1");
  }
}
