package dev.winnow.rules.settings;

import java.util.List;
import java.util.Set;

/** Which metrics are shares in per cent. Safe for use by several threads. */
public final class ShareTable {

  private static final int WHOLE = 100;

  private final Set<String> metrics;

  /**
   * A table.
   *
   * @param metrics the metrics
   */
  ShareTable(List<String> metrics) {
    this.metrics = Set.copyOf(metrics);
  }

  /**
   * Whether a metric is one.
   *
   * @param metric what is measured
   * @return true if its values are within 0 and 100
   */
  public boolean isShare(String metric) {
    return metrics.contains(metric);
  }

  /**
   * Whether a value can be one of a metric.
   *
   * @param metric what is measured
   * @param value the value
   * @return false if the metric is a share, and the value is below 0 or above 100
   */
  public boolean takes(String metric, double value) {
    return (value >= 0 && value <= WHOLE) || !isShare(metric);
  }

  @Override
  public String toString() {
    return "the table of shares";
  }
}
