package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever mends settings hears of what is open already as they say now. */
class JudgedAnewTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final String WRONG = "priorities: {severities: {critical: 4}}\n";
  private static final String RIGHT = "priorities: {severities: {critical: 1}}\n";

  @TempDir private Path folder = Path.of("");

  private Policy policy(String settings) throws IOException {
    Path file = Files.createTempFile(folder, "settings", ".yaml");
    Files.writeString(file, settings);
    return Policies.bundled().withSettings(file).load();
  }

  private static Alert.Builder down() {
    return Alert.firing("ShopDown").label("severity", "critical").label("shop", "one").at(NOW);
  }

  /** What is told in the first hour under one policy, and in the next one under another. */
  private static List<Decision> underOther(Policy other, TriageEngine engine) {
    List<Decision> decisions = new ArrayList<>();
    Snapshot snapshot = Snapshot.parse(engine.snapshot().under(other.hash()).toJson());
    try (TriageEngine after = TriageEngine.restore(other, snapshot)) {
      decisions.addAll(after.advanceTo(NOW.plusSeconds(7200)));
      assertThat(after.failures()).isEmpty();
      assertThat(after.tickets()).hasSize(engine.tickets().size());
      assertThat(after.fired()).doesNotContainKey("dedup-open");
    }
    return decisions;
  }

  private static Stream<Notification> pages(List<Decision> decisions) {
    return decisions.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .filter(Notification::page);
  }

  @Test
  void whatIsMoreUrgentByNewSettingsIsPaged() throws IOException {
    try (TriageEngine engine = TriageEngine.of(policy(WRONG))) {
      engine.accept(down().build());
      assertThat(pages(engine.advanceTo(NOW.plusSeconds(3600)))).isEmpty();
      assertThat(engine.tickets().get(0).priority()).isEqualTo(4);
      List<Decision> later = underOther(policy(RIGHT), engine);
      assertThat(pages(later)).isNotEmpty();
    }
  }

  @Test
  void whatIsLessUrgentByNewSettingsIsPagedNoLonger() throws IOException {
    try (TriageEngine engine = TriageEngine.of(policy(RIGHT))) {
      engine.accept(down().build());
      assertThat(pages(engine.advanceTo(NOW.plusSeconds(600)))).isNotEmpty();
      assertThat(pages(underOther(policy(WRONG), engine))).isEmpty();
    }
  }

  @Test
  void whatIsAsBeforeIsToldNobodyAgain() throws IOException {
    try (TriageEngine engine = TriageEngine.of(policy(RIGHT))) {
      engine.accept(down().build());
      engine.advanceTo(NOW.plusSeconds(36_000));
      assertThat(underOther(policy(RIGHT + "routine: {times: 4}\n"), engine)).isEmpty();
    }
  }
}
