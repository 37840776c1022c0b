package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.Alert;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a rule derives for a time follows then, if the rule's conditions hold still. */
class TimedTest {

  private static final RuleFile QUIET =
      new RuleFile(
          "quiet.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.Timed
          import dev.winnow.core.fact.incident.CloseIncident
          import dev.winnow.core.fact.incident.Held
          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.incident.Silenced
          import dev.winnow.core.signal.Alert

          rule "An incident of which nothing is heard for a minute ends"
              @Id("quiet")
          when
              $i : Incident( open, $seen : lastSeen )
          then
              insertLogical( Timed.from( $seen + 60000, new CloseIncident( $i, "nothing was heard" ) ) );
          end

          rule "An incident is heard of"
              @Id("heard")
          when
              $a : Alert( $key : key, $at : atMillis )
              $i : Incident( key == $key, lastSeen < $at )
          then
              modify( $i ) { setLastSeen( $at ) }
          end

          rule "An incident is held for its first minute and a half"
              @Id("young")
          when
              Incident( open, $id : id, $opened : openedAt )
          then
              insertLogical( Timed.until( $opened + 90000, new Silenced( $id, "young" ) ) );
          end

          rule "An incident is held from half a minute on"
              @Id("hold")
          when
              Incident( open, $id : id, $seen : lastSeen )
          then
              insertLogical( Timed.from( $seen + 30000, new Held( $id ) ) );
          end
          """);

  private static TriageEngine engine() {
    return TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, QUIET));
  }

  private static Alert first() {
    return alert("Disk", START);
  }

  private static Instant after(int seconds) {
    return START.plusSeconds(seconds);
  }

  private static boolean hasEnded(TriageEngine engine) {
    return engine.snapshot().toJson().contains("nothing was heard");
  }

  @Test
  void followsWhenItsTimeHasComeAndNotBefore() {
    try (TriageEngine engine = engine()) {
      engine.accept(first());
      engine.advanceTo(after(59));
      assertThat(engine.fired().getOrDefault("quiet", 0L)).isZero();
      assertThat(hasEnded(engine)).isFalse();
      engine.advanceTo(after(60));
      assertThat(engine.fired()).containsEntry("quiet", 1L);
      assertThat(hasEnded(engine)).isTrue();
    }
  }

  @Test
  void doesNotFollowWhereItsConditionsHoldOtherwiseMeanwhile() {
    try (TriageEngine engine = engine()) {
      engine.accept(first());
      engine.accept(alert("Disk", after(40)));
      engine.advanceTo(after(99));
      assertThat(hasEnded(engine)).isFalse();
      engine.advanceTo(after(100));
      assertThat(hasEnded(engine)).isTrue();
    }
  }

  @Test
  void isTakenBackWhenItsConditionsHoldNoLonger() {
    try (TriageEngine engine = engine()) {
      engine.accept(first());
      engine.advanceTo(after(30));
      assertThat(engine.accept(alert("Disk", after(35))).disposition())
          .isEqualTo(Disposition.SILENCED);
      engine.advanceTo(after(65));
      assertThat(engine.fired()).containsEntry("hold", 2L);
    }
  }

  @Test
  void endsWhenItsTimeHasPassed() {
    try (TriageEngine engine = engine()) {
      assertThat(engine.accept(first()).disposition()).isEqualTo(Disposition.SILENCED);
      assertThat(engine.accept(alert("Disk", after(50))).disposition())
          .isEqualTo(Disposition.SILENCED);
      assertThat(engine.accept(alert("Disk", after(90))).disposition())
          .isNotEqualTo(Disposition.SILENCED);
      assertThat(engine.fired()).containsEntry("young", 1L);
    }
  }

  @Test
  void isStillPutOffAfterARestart() {
    try (TriageEngine engine = engine()) {
      engine.accept(first());
      engine.advanceTo(after(30));
      try (TriageEngine other =
          TriageEngine.restore(SmallPolicy.of(SmallPolicy.LIMITS, QUIET), engine.snapshot())) {
        assertThat(other.advanceTo(after(60))).hasToString(engine.advanceTo(after(60)).toString());
      }
    }
  }

  @Test
  void whyNotSaysUntilWhenItWaits() {
    try (TriageEngine engine = engine()) {
      WhyNot answer = engine.whyNot(first(), "quiet");
      assertThat(answer.nearness()).contains("it waits until 2026-01-05T08:01:00Z");
    }
  }
}
