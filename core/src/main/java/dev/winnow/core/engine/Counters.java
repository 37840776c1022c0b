package dev.winnow.core.engine;

import dev.winnow.core.Stats;
import dev.winnow.core.decision.Disposition;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Running counts; {@link Stats} is what users see of them. */
final class Counters {

  private final Map<Disposition, Tally> dispositions = new EnumMap<>(Disposition.class);
  long signals;

  /** How many signals rules have put in. */
  long ofRules;

  long late;
  long tooLate;
  long tooFarAhead;
  long withoutTime;
  long ahead;
  long backwardTicks;
  long dropped;

  /** The number of the latest signal: they go up, whoever sends them. */
  long number() {
    return signals + ofRules;
  }

  void count(Disposition disposition) {
    dispositions.computeIfAbsent(disposition, one -> new Tally()).count++;
  }

  void count(EventTime.Told told) {
    switch (told) {
      case USABLE -> {}
      case TOO_LATE -> tooLate++;
      case TOO_FAR_AHEAD -> tooFarAhead++;
      case NO_TIME -> withoutTime++;
    }
  }

  Stats stats() {
    Map<Disposition, Long> counts = new EnumMap<>(Disposition.class);
    for (Disposition disposition : Disposition.values()) {
      Tally tally = dispositions.get(disposition);
      counts.put(disposition, tally == null ? 0 : tally.count);
    }
    return new Stats(
        signals,
        Collections.unmodifiableMap(counts),
        late,
        tooLate,
        tooFarAhead,
        withoutTime,
        ahead,
        backwardTicks,
        dropped);
  }

  void restore(Stats stats) {
    signals = stats.signals();
    late = stats.late();
    tooLate = stats.tooLate();
    tooFarAhead = stats.tooFarAhead();
    withoutTime = stats.withoutTime();
    ahead = stats.ahead();
    backwardTicks = stats.backwardTicks();
    dropped = stats.dropped();
    stats.dispositions().forEach((one, count) -> dispositions.put(one, new Tally(count)));
  }

  private static final class Tally {
    private long count;

    Tally() {}

    Tally(long count) {
      this.count = count;
    }
  }
}
