package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketView;
import dev.winnow.example.disks.DiskWear;
import dev.winnow.rules.Policies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A state of one's own is one class and one line in a registry ({@code dev.winnow.example.disks});
 * no rule keeps it, and no code of Winnow knows it.
 */
class OwnStateTest {

  private static final Path FOLDER = Path.of("src/test/resources/own-state");
  private static final Instant AT = Instant.parse("2026-01-05T10:00:00Z");

  @TempDir private Path cache;

  private Ran run(String... args) {
    return Ran.with(Map.of("XDG_CACHE_HOME", cache.toString()), false, args);
  }

  @Test
  void rulesReadItAndAreChecked() {
    assertThat(run("test", FOLDER.toString()).out()).contains("2 passed, 0 failed");
    assertThat(run("check", FOLDER.toString()).out()).contains("1 rule: no findings");
  }

  @Test
  void oneThatFailsCostsNoMoreThanThatSignal() {
    Policy policy = Policies.bundled().withRules(FOLDER.resolve("disks.drl")).load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(new DiskWear("sda", 0.5, AT, AT, ""));
      Triage broken = engine.accept(new DiskWear("sda", -1, AT, AT.plusSeconds(1), ""));
      assertThat(broken.disposition()).isEqualTo(Disposition.REJECTED);
      assertThat(broken.reason()).isEqualTo("What keeps the state of what it tells of failed");
      Triage next = engine.accept(new DiskWear("sda", 0.6, AT, AT.plusSeconds(2), ""));
      assertThat(next.reason()).isEqualTo("The engine keeps the latest state of what it tells of");
    }
  }

  @Test
  void itIsKeptInSnapshots() {
    Policy policy = Policies.bundled().withRules(FOLDER.resolve("disks.drl")).load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Triage first = engine.accept(new DiskWear("sda", 0.95, AT, AT, ""));
      assertThat(first.reason()).contains("keeps the latest state");
      String kept = engine.snapshot().toJson();
      assertThat(kept).contains("\"fact\":\"disk\"");

      try (TriageEngine restored = TriageEngine.restore(policy, Snapshot.parse(kept))) {
        Triage late = restored.accept(new DiskWear("sda", 0.1, AT, AT.minusSeconds(60), ""));
        assertThat(late.reason()).contains("older than what is known");
        restored.advanceTo(AT.plus(Duration.ofMinutes(1)));
        assertThat(restored.tickets())
            .extracting(TicketView::title)
            .containsExactly("DiskWearsOut");
      }
    }
  }
}
