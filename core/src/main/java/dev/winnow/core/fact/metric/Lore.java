package dev.winnow.core.fact.metric;

import org.jspecify.annotations.Nullable;

/**
 * What values have taught: of the last while, of the while before, and of each hour of the week;
 * and what is set aside, because it is strange. One thread at a time.
 */
final class Lore {

  private Quantiles earlier = new Quantiles();
  private Quantiles latest = new Quantiles();
  private Quantiles aside = new Quantiles();
  private WeekHours hours = new WeekHours();
  private long turnedAt = 0;
  private @Nullable Band band = null;

  Lore() {}

  void begin(long at) {
    turnedAt = at;
  }

  /** How many values it knows. */
  long size() {
    return earlier.size() + latest.size();
  }

  /** What is usual of all values. */
  Band usual(Learning learning) {
    Band known = band == null ? latest.bandWith(earlier, learning.sense()) : band;
    band = known;
    return known;
  }

  /** What is usual in an hour; null if it was not seen often enough. */
  @Nullable Band usualIn(long hour, Learning learning) {
    return hours.usual(hour, learning.leastWeeks(), learning.sense()).orElse(null);
  }

  /** Takes in a value of a time, which is in an hour on the wall. */
  void learn(long at, long hour, double value, Learning learning) {
    if (at - turnedAt >= learning.period()) {
      earlier = latest;
      latest = new Quantiles();
      turnedAt = at;
      band = null;
    }
    if (latest.add(value)) {
      band = null;
    }
    hours.add(hour, value);
  }

  void setAside(double value) {
    aside.add(value);
  }

  /** What was set aside is what is usual from now on. */
  void believe(long at) {
    earlier = new Quantiles();
    latest = aside;
    aside = new Quantiles();
    hours = new WeekHours();
    turnedAt = at;
    band = null;
  }

  void clearAside() {
    aside = new Quantiles();
  }

  void forgetHours() {
    hours = new WeekHours();
  }

  void forgetBand() {
    band = null;
  }
}
