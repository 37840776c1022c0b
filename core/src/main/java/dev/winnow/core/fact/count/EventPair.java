package dev.winnow.core.fact.count;

/**
 * The latest value of good events and that of all, which come apart. Immutable.
 *
 * @param good the value of the good ones
 * @param goodAt when it was measured, in epoch milliseconds; 0 if it was not yet
 * @param total the value of all
 * @param totalAt when it was measured, in epoch milliseconds; 0 if it was not yet
 */
record EventPair(double good, long goodAt, double total, long totalAt) {

  static final EventPair NONE = new EventPair(0, 0, 0, 0);

  /** With what another one knows that is newer. */
  EventPair with(EventPair other) {
    boolean newGood = other.goodAt > goodAt;
    boolean newTotal = other.totalAt > totalAt;
    return new EventPair(
        newGood ? other.good : good,
        newGood ? other.goodAt : goodAt,
        newTotal ? other.total : total,
        newTotal ? other.totalAt : totalAt);
  }

  /** Whether both values are newer than those of another, and belong together. */
  boolean follows(EventPair before, long together) {
    return goodAt > before.goodAt
        && totalAt > before.totalAt
        && Math.abs(goodAt - totalAt) <= together;
  }

  /** When both were known. */
  long at() {
    return Math.max(goodAt, totalAt);
  }

  boolean isNone() {
    return goodAt == 0 || totalAt == 0;
  }

  Events events() {
    return new Events(good, total);
  }
}
