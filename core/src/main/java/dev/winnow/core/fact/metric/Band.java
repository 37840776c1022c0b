package dev.winnow.core.fact.metric;

/**
 * Between which values is usual. Immutable.
 *
 * @param low the least that is usual
 * @param middle the value in the middle
 * @param high the most that is usual
 * @param width how far from the middle is usual at least
 */
record Band(double low, double middle, double high, double width) {

  private static final double TINY = 1e-9;

  /** How far a value is from the middle, in steps of which the first leads to the edge. */
  double strangeness(double value) {
    double edge = value > middle ? high - middle : middle - low;
    return Math.abs(value - middle) / Math.max(edge, Math.max(width, TINY));
  }

  /** What is usual on the side of a value: the most, or the least. */
  double edgeFor(double value) {
    return value > middle ? high : low;
  }
}
