package dev.winnow.core.fact.metric;

import java.util.Arrays;

/** The middle of values. */
final class Median {

  private Median() {}

  /**
   * The middle one, or the mean of the two; the values are sorted by that. There is one at least.
   */
  static double of(double[] values) {
    Arrays.sort(values);
    int half = values.length / 2;
    return values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
  }
}
