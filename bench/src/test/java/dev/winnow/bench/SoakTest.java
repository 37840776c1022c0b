package dev.winnow.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalMaintenance.Compaction;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The soak in short: what a journal takes does not grow once as much is kept as is to be. */
class SoakTest {

  private static final int A_DAY = 400;
  private static final int SNAPSHOT_AFTER = 100;

  /** Until all is full: the journal, the memory of the engine, and so its snapshots. */
  private static final int DAYS = 4;

  private static final Soak.Plan PLAN = new Soak.Plan(A_DAY, SNAPSHOT_AFTER, Duration.ofDays(1));

  @TempDir private Path folder = Path.of("");

  @Test
  void filesDoNotGrowOnceAllIsKept() {
    long full;
    long later;
    Instant end;
    try (Soak soak = new Soak(folder, PLAN)) {
      pass(soak, DAYS);
      full = Soak.bytes(folder);
      pass(soak, DAYS);
      later = Soak.bytes(folder);
      soak.check();
      end = soak.now();
    }
    assertThat(later).isLessThan(full + full / 10);
    Compaction kept = PLAN.compact(folder, end);
    // Those of a day, those of three snapshots, ticks, and what came while snapshots were written
    // beside the engine, which is ahead of them on a fast machine: of eight days in all.
    assertThat(kept.before()).isBetween((long) A_DAY, 3L * A_DAY);
    assertThat(kept.after()).isBetween((long) A_DAY, kept.before());
    assertThat(Soak.bytes(folder)).isLessThan(full);
  }

  private static void pass(Soak soak, int days) {
    for (int day = 0; day < days; day++) {
      soak.day();
    }
  }
}
