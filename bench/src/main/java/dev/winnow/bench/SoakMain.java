package dev.winnow.bench;

import dev.winnow.jdbc.JournalMaintenance.Compaction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What stays in memory and on disk over days of event time. Arguments: days, signals a day in all,
 * how many days are kept. Fewer than 100 signals a second stand for as many. Ends with 1 if memory
 * or disk were not flat once as much is kept as is to be.
 */
final class SoakMain {

  private static final int PER_SECOND = 100;

  /** Five minutes of them. */
  private static final int SNAPSHOT_AFTER = 300 * PER_SECOND;

  /** As many as a journal keeps. */
  private static final int SNAPSHOTS = 3;

  private static final double FLAT = 1.1;

  private SoakMain() {}

  public static void main(String[] args) throws IOException {
    int days = Integer.parseInt(args[0]);
    long aDay = Long.parseLong(args[1]);
    int keep = Integer.parseInt(args[2]);
    Soak.Plan plan = new Soak.Plan(aDay, SNAPSHOT_AFTER, Duration.ofDays(keep));
    System.out.printf(
        Locale.ROOT,
        "%d days with %,d signals each, as if they were %d a second: 1 stands for %d; kept: %d days%n",
        days,
        aDay,
        PER_SECOND,
        Math.max(1, PER_SECOND * Duration.ofDays(1).toSeconds() / aDay),
        keep);
    System.out.println("day   live heap     files   tickets  signals/s");
    Path folder = Files.createTempDirectory("winnow-soak");
    boolean flat = false;
    try {
      flat = run(plan, folder, days, keep);
    } finally {
      delete(folder);
    }
    System.exit(flat ? 0 : 1);
  }

  private static boolean run(Soak.Plan plan, Path folder, int days, int keep) {
    double heap = 0;
    double files = 0;
    boolean flat = true;
    // What the oldest snapshot needs stays as well.
    long full = keep + SNAPSHOTS * SNAPSHOT_AFTER / plan.aDay() + 2;
    Instant end;
    try (Soak soak = new Soak(folder, plan)) {
      for (int day = 1; day <= days; day++) {
        long start = System.nanoTime();
        soak.day();
        double rate = plan.aDay() / ((System.nanoTime() - start) / 1e9);
        double heapNow = Memory.heap();
        double filesNow = Soak.bytes(folder) / 1e6;
        System.out.printf(
            Locale.ROOT,
            "%3d %8.1f MB %6.1f MB %9d %10.0f%n",
            day,
            heapNow,
            filesNow,
            soak.tickets(),
            rate);
        if (day <= full) {
          heap = Math.max(heap, heapNow);
          files = Math.max(files, filesNow);
        } else {
          flat &= heapNow <= FLAT * heap && filesNow <= FLAT * files;
        }
      }
      soak.check();
      end = soak.now();
    }
    Compaction done = plan.compact(folder, end);
    System.out.printf(
        Locale.ROOT,
        "compacted: %,d entries, then %,d; %.1f MB%n",
        done.before(),
        done.after(),
        Soak.bytes(folder) / 1e6);
    System.out.println(
        flat ? "flat" : "NOT FLAT: more than 110 % of what it was when all was kept");
    return flat;
  }

  private static void delete(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      Files.delete(file);
    }
    Files.delete(folder);
  }
}
