package dev.winnow.core.fact.metric;

/**
 * From when on a value is strange. What is usual has edges: the quantiles {@code tail} and {@code 1
 * - tail} of all values, or where an hour of the week is known well enough, so many {@code
 * deviations} around the middle of that hour. Immutable.
 *
 * @param tail which quantile is the most that is usual, such as 0.999
 * @param deviations how many median absolute deviations around the middle of an hour are usual
 * @param floor how far from the middle is always usual, as a share of the middle
 * @param beyond how many times as far from the middle as the edge a strange value is
 * @param leastChange how far from the middle a strange value is at least, in the metric's own unit
 * @param above whether values may be strange for being too high
 * @param below whether values may be strange for being too low
 */
public record Sense(
    double tail,
    double deviations,
    double floor,
    double beyond,
    double leastChange,
    boolean above,
    boolean below) {

  /** Whether a value begins to be strange. */
  boolean isStrange(double value, Band usual) {
    return isBeyond(value, usual, beyond);
  }

  /** Whether a value that was strange still is: until it is within what is usual. */
  boolean isStillStrange(double value, Band usual) {
    return isBeyond(value, usual, 1);
  }

  private boolean isBeyond(double value, Band usual, double times) {
    boolean asked = value > usual.middle() ? above : below;
    return asked
        && Math.abs(value - usual.middle()) >= leastChange
        && usual.strangeness(value) > times;
  }
}
