package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.sandbox.Metered;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Feedback;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Probe;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What rules have done before is not held against them, and what is long over is not kept, however
 * long an engine runs.
 */
class LongRunTest {

  private static final int NEARLY_ALL = 999_990;

  @Test
  void rulesThatDoNotCountAreNotTakenOutForWhatWasCountedBefore() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      Metered.begin();
      Metered.weighed(Collections.nCopies(NEARLY_ALL, "x"));
      for (int minute = 0; minute < 10; minute++) {
        Alert alert =
            Alert.firing("Disk" + minute)
                .label("severity", "critical")
                .at(Histories.START.plus(Duration.ofMinutes(minute)))
                .build();
        assertThat(engine.accept(alert).ticket()).isNotEmpty();
      }
      assertThat(engine.failures()).isEmpty();
    }
  }

  @Test
  void ofATicketThatFlapsForDaysTheBeginningAndTheLatestAreRemembered() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      List<Decision> decided = new ArrayList<>();
      for (int minute = 0; minute < 200; minute++) {
        Alert.Builder alert = minute % 2 == 0 ? Alert.firing("Disk") : Alert.resolved("Disk");
        Instant at = Histories.START.plus(Duration.ofMinutes(minute));
        decided.addAll(engine.accept(alert.at(at).build()).decisions());
      }
      String ticket = engine.tickets().get(0).id();
      List<Decision> known = engine.why(ticket).orElseThrow().decisions();
      assertThat(decided).hasSizeGreaterThan(150);
      assertThat(known).hasSize(100).startsWith(decided.get(0)).endsWith(last(decided));
      assertThat(known.subList(0, 20)).isEqualTo(decided.subList(0, 20));
    }
  }

  @Test
  void wordsThatNobodyKnowsAndWhatPeopleSaidOfThemAreForgotten() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      Instant start = Histories.START;
      for (int minute = 0; minute < 10; minute++) {
        Instant at = start.plus(Duration.ofMinutes(minute));
        Alert.Builder alert = Alert.firing("Job" + minute).label("severity", "odd" + minute);
        String ticket = engine.accept(alert.at(at).build()).ticket();
        Target about = Target.ticket(ticket);
        engine.accept(new Feedback(about, "ops", Feedback.Verdict.NO_ACTION, "", at, ""));
      }
      engine.advanceTo(start.plus(Duration.ofDays(100)));
      assertThat(engine.unknownWords()).hasSize(10);
      assertThat(engine.snapshot().state().path("facts")).hasSize(20);
      engine.advanceTo(start.plus(Duration.ofDays(181)));
      assertThat(engine.unknownWords()).isEmpty();
      assertThat(engine.snapshot().state().path("facts")).isEmpty();
    }
  }

  private static Decision last(List<Decision> all) {
    return all.get(all.size() - 1);
  }

  @Test
  void whatIsNeverMeasuredAgainIsForgotten() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      Instant start = Histories.START;
      for (int minute = 0; minute < 10; minute++) {
        Instant at = start.plus(Duration.ofMinutes(minute));
        engine.accept(new Measurement("cpu", "gone", 95, "%", at, ""));
        engine.accept(new Measurement("cpu", "broken", -1, "%", at, ""));
        engine.accept(new Probe("shop", false, "no answer", at, "here"));
      }
      assertThat(engine.tickets()).hasSize(2);
      assertThat(engine.snapshot().state().path("facts")).isNotEmpty();
      engine.advanceTo(start.plus(Duration.ofDays(40)));
      assertThat(engine.tickets()).isEmpty();
      assertThat(engine.snapshot().state().path("facts")).isEmpty();
    }
  }
}
