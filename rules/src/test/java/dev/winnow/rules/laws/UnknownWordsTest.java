package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.UnknownWord;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Severities that settings do not know are told to whoever shows decisions. */
class UnknownWordsTest {

  private int minute;

  @Test
  void eachIsTold() {
    try (TriageEngine engine = TriageEngine.of(Policies.bundled().load())) {
      opens(engine, "Disk", "apocalyptic");
      opens(engine, "Disk", "apocalyptic");
      opens(engine, "Memory", "apocalyptic");
      opens(engine, "Queue", "biblical");
      opens(engine, "Cpu", "critical");
      List<UnknownWord> told =
          List.of(
              new UnknownWord("severity", "apocalyptic", 2),
              new UnknownWord("severity", "biblical", 1));
      assertThat(engine.unknownWords()).isEqualTo(told);
    }
  }

  private void opens(TriageEngine engine, String name, String severity) {
    Instant at = Histories.START.plus(Duration.ofMinutes(minute++));
    engine.accept(Alert.firing(name).label("severity", severity).at(at).build());
  }
}
