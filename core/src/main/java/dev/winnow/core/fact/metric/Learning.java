package dev.winnow.core.fact.metric;

/**
 * How it is learned what a metric usually is. Immutable.
 *
 * @param zone the time zone in which hours of the week are told
 * @param period for how long values are remembered at least, in milliseconds; at most twice that
 * @param leastHistory how long values must have been known before one can be strange, in
 *     milliseconds
 * @param leastValues and how many
 * @param leastWeeks how often an hour of the week must have been seen to be known by itself
 * @param lessons how many values of a time that is strange are learned from
 * @param believe how long something strange must last to be what is usual from then on, in
 *     milliseconds
 * @param share whether the metric is a share in per cent: what is not within 0 and 100 teaches
 *     nothing
 * @param sense from when on a value is strange
 */
public record Learning(
    String zone,
    long period,
    long leastHistory,
    int leastValues,
    int leastWeeks,
    int lessons,
    long believe,
    boolean share,
    Sense sense) {

  /** Whether a value can be one of the metric at all. */
  boolean takes(double value) {
    return Share.takes(share, value);
  }
}
