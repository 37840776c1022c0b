package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Measurement;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was learned goes on as settings say now. */
class LearnedSettingsTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String ROW =
      "rows: [{metric: %s, leastChange: 5, alert: Unusual, severity: warning}]";

  @TempDir private Path folder = Path.of("");

  private Policy policy(String adaptive, String trend) throws IOException {
    Path file = Files.createTempFile(folder, "settings", ".yaml");
    Files.writeString(file, "adaptive: {" + adaptive + "}\ntrend: {" + trend + "}\n");
    return Policies.bundled().withSettings(file).load();
  }

  private static String learned(Policy policy) {
    try (TriageEngine engine = TriageEngine.of(policy)) {
      for (int minute = 0; minute < 60; minute++) {
        Instant at = NOW.plusSeconds(60L * minute);
        engine.accept(new Measurement("disk", "/var", 20 + minute % 7, "%", at, "test"));
      }
      assertThat(engine.failures()).isEmpty();
      return engine.snapshot().toJson();
    }
  }

  private static String after(String snapshot, Policy policy) {
    try (TriageEngine engine =
        TriageEngine.restore(policy, Snapshot.parse(snapshot).under(policy.hash()))) {
      engine.advanceTo(NOW.plusSeconds(3600));
      assertThat(engine.failures()).isEmpty();
      return engine.snapshot().toJson();
    }
  }

  @Test
  void itIsRestoredAsItWas() throws IOException {
    Policy policy = policy(ROW.formatted("disk"), "forget: 1d");
    String json = learned(policy);
    assertThat(json).contains("\"baseline\"", "\"trend\"");
    try (TriageEngine engine = TriageEngine.restore(policy, Snapshot.parse(json))) {
      assertThat(engine.snapshot().toJson()).isEqualTo(json);
    }
  }

  @Test
  void anotherZoneIsTakenOver() throws IOException {
    String json = learned(policy(ROW.formatted("disk"), "forget: 1d"));
    String later =
        after(json, policy("zone: Asia/Kolkata, " + ROW.formatted("disk"), "forget: 1d"));
    assertThat(later).contains("\"baseline\"", "Asia/Kolkata");
  }

  @Test
  void whatNoRowAsksForAnyMoreIsForgotten() throws IOException {
    String json = learned(policy(ROW.formatted("disk"), "forget: 1d"));
    assertThat(after(json, policy(ROW.formatted("cpu"), "rows: []")))
        .doesNotContain("\"baseline\"", "\"fact\":\"trend\"");
  }
}
