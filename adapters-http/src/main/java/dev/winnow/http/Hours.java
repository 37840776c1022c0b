package dev.winnow.http;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Counts by hour, of the latest day. Safe for use by several threads. */
final class Hours {

  static final int KEPT = 24;

  private final long[] counts = new long[KEPT];
  private final InstantSource clock;
  private long latest;

  Hours(InstantSource clock) {
    this.clock = clock;
  }

  static Instant hour(Instant when) {
    return when.truncatedTo(ChronoUnit.HOURS);
  }

  synchronized void count(long more) {
    counts[slot(turn())] += more;
  }

  /** The counts; that of this hour is the last. */
  synchronized List<Long> all() {
    long now = turn();
    List<Long> all = new ArrayList<>();
    for (int i = KEPT - 1; i >= 0; i--) {
      all.add(counts[slot(now - i)]);
    }
    return all;
  }

  private long turn() {
    long now = Math.max(latest, clock.instant().getEpochSecond() / 3600);
    long from = Math.max(latest + 1, now - KEPT + 1);
    for (long hour = from; hour <= now; hour++) {
      counts[slot(hour)] = 0;
    }
    latest = now;
    return now;
  }

  private static int slot(long hour) {
    return (int) Math.floorMod(hour, (long) KEPT);
  }
}
