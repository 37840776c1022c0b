package dev.winnow.core;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Running counts; {@link Stats} is what users see of them. */
final class Counters {

  private final long[] dispositions = new long[Disposition.values().length];
  long signals;
  long late;
  long tooLate;
  long tooFarAhead;
  long backwardTicks;
  long dropped;

  void count(Disposition disposition) {
    dispositions[disposition.ordinal()]++;
  }

  Stats stats() {
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      counts.put(disposition, dispositions[disposition.ordinal()]);
    }
    return new Stats(
        signals,
        Collections.unmodifiableMap(counts),
        late,
        tooLate,
        tooFarAhead,
        backwardTicks,
        dropped);
  }

  void restore(Stats stats) {
    signals = stats.signals();
    late = stats.late();
    tooLate = stats.tooLate();
    tooFarAhead = stats.tooFarAhead();
    backwardTicks = stats.backwardTicks();
    dropped = stats.dropped();
    stats.dispositions().forEach((disposition, count) -> dispositions[disposition.ordinal()] = count);
  }
}
