package dev.winnow.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How well tickets meet the labels of series. A window in which a ticket begins is found; a ticket
 * that begins in none is false. A ticket that began before a window and is still open in it finds
 * nothing: nobody was told anything new. Immutable.
 *
 * @param found how many windows were found
 * @param windows how many there are
 * @param wrong how many tickets began outside of all windows
 * @param late how much later than their windows the first tickets in them began, in all
 */
record NabScore(int found, int windows, int wrong, Duration late) {

  static final NabScore NOTHING = new NabScore(0, 0, 0, Duration.ZERO);

  /** The score of the tickets of one series. */
  static NabScore of(NabSeries series, List<Instant> tickets) {
    int found = 0;
    Duration late = Duration.ZERO;
    List<Instant> judged =
        tickets.stream().filter(at -> !at.isBefore(series.judgedFrom())).toList();
    for (NabSeries.Window window : series.windows()) {
      List<Instant> within = judged.stream().filter(window::covers).sorted().toList();
      if (!within.isEmpty()) {
        found++;
        late = late.plus(Duration.between(window.from(), within.get(0)));
      }
    }
    long wrong =
        judged.stream()
            .filter(at -> series.windows().stream().noneMatch(window -> window.covers(at)))
            .count();
    return new NabScore(found, series.windows().size(), (int) wrong, late);
  }

  NabScore and(NabScore other) {
    return new NabScore(
        found + other.found, windows + other.windows, wrong + other.wrong, late.plus(other.late));
  }

  /** Of windows found and false tickets, the share of the former. */
  double precision() {
    return found == 0 ? 0 : (double) found / (found + wrong);
  }

  /** Of all windows, the share that was found. */
  double recall() {
    return windows == 0 ? 0 : (double) found / windows;
  }

  /** The harmonic mean of both. */
  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** How much later than the beginning of a window a ticket began, on average, in hours. */
  double delay() {
    return found == 0 ? Double.NaN : late.toMinutes() / 60.0 / found;
  }

  /** The cells of a table. */
  String cells() {
    return String.format(
        Locale.ROOT,
        "%d of %d | %d | %.2f | %.2f | %.2f | %.1f h",
        found,
        windows,
        wrong,
        precision(),
        recall(),
        f1(),
        delay());
  }
}
