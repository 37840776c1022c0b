package dev.winnow.core.fact.metric;

/** Metrics that are a share in per cent. */
final class Share {

  private static final double ALL = 100;

  private Share() {}

  /** Whether a value can be one of a metric: a share is neither below nothing nor above all. */
  static boolean takes(boolean share, double value) {
    return !share || (value >= 0 && value <= ALL);
  }
}
