package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Matcher;
import dev.winnow.core.signal.Silence;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A time that is further away than milliseconds can be counted stops nothing. */
class FarTimesTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void aSilenceThatNeverEndsSilencesAndIsRestored() {
    Policy policy = Policies.bundled().load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(silence(NOW.minusSeconds(60), Instant.MAX), NOW);
      engine.accept(silence(Instant.MIN, NOW.plusSeconds(60)), NOW);
      assertThat(engine.accept(alert(), NOW).disposition()).isEqualTo(Disposition.SILENCED);
      String json = engine.snapshot().toJson();

      try (TriageEngine other = TriageEngine.restore(policy, Snapshot.parse(json))) {
        assertThat(other.snapshot().toJson()).isEqualTo(json);
        assertThat(other.accept(alert(), NOW.plus(Duration.ofDays(30))).disposition())
            .isEqualTo(Disposition.SILENCED);
        assertThat(other.failures()).isEmpty();
      }
    }
  }

  @Test
  void aSourceThatWasNeverSeenTakesNoRuleOut() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      engine.accept(new SourceDown("pods in sre", Instant.MIN, false, "gone", NOW, "test"), NOW);
      engine.advanceTo(NOW.plus(Duration.ofHours(1)));

      assertThat(engine.failures()).isEmpty();
      assertThat(engine.tickets()).isNotEmpty();
    }
  }

  private static Silence silence(Instant from, Instant until) {
    List<Matcher> all = List.of(Matcher.of(Matcher.NAME, Matcher.Operator.EQUAL, "ApiDown"));
    return new Silence("s" + from, all, from, until, "ann", "", NOW, "test");
  }

  private static Alert alert() {
    return Alert.firing("ApiDown").label("severity", "critical").at(NOW).build();
  }
}
