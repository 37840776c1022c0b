package dev.winnow.core.fact.metric;

/**
 * A straight line through points in time: its slope is the median of those between all pairs of
 * points (Theil 1950, Sen 1968), which up to 29 % of wild points cannot move. Immutable.
 *
 * @param perHour how much the value changes in an hour
 * @param fit how much closer the points are to the line than to a level, from 0 for not at all to 1
 *     for on it
 */
record Line(double perHour, double fit) {

  static final Line NONE = new Line(0, 0);

  private static final double HOUR = 3_600_000;
  private static final int LEAST = 3;

  /** The line through values at times, which rise. */
  static Line through(long[] times, double[] values) {
    if (values.length < LEAST) {
      return NONE;
    }
    double slope = slope(times, values);
    double level = spread(values);
    double[] rest = new double[values.length];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = values[i] - slope * (times[i] - times[0]);
    }
    double fit = level == 0 ? 0 : Math.max(0, 1 - spread(rest) / level);
    return new Line(slope * HOUR, fit);
  }

  private static double slope(long[] times, double[] values) {
    double[] slopes = new double[values.length * (values.length - 1) / 2];
    int next = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = i + 1; j < values.length; j++) {
        slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
      }
    }
    return Median.of(slopes);
  }

  /** The mean of how far values are from their median: a wild one weighs little, but something. */
  private static double spread(double[] values) {
    double middle = Median.of(values.clone());
    double sum = 0;
    for (double value : values) {
      sum += Math.abs(value - middle);
    }
    return sum / values.length;
  }
}
