package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.sandbox.Metered;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** What rules have done before is not held against them: each firing has its steps for itself. */
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
}
