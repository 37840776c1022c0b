package dev.winnow.rules.settings;

import dev.winnow.core.fact.metric.Trend;
import dev.winnow.core.signal.Labels;
import java.time.Duration;

/**
 * A limit that a metric must not reach, as a fact. Immutable.
 *
 * @param row what the settings say
 * @param share whether the metric is a share in per cent
 */
public record TrendThreshold(TrendRow row, boolean share) {

  private static final int FEW = 2;

  /** {@return what is measured} */
  public String metric() {
    return row.metric();
  }

  /** {@return the name of the incident} */
  public String alert() {
    return row.alert();
  }

  /** {@return the value that it must not reach} */
  public double limit() {
    return row.limit();
  }

  /** {@return how well a line must fit the values, from 0 to 1} */
  public double leastFit() {
    return row.leastFit();
  }

  /** {@return of which time values are looked at, in milliseconds} */
  public long windowMillis() {
    return row.window().toMillis();
  }

  /** {@return how much of that time must be known, in milliseconds} */
  public long leastHistoryMillis() {
    return row.leastHistory().toMillis();
  }

  /** {@return how long before the limit it is told, in milliseconds} */
  public long withinMillis() {
    return row.within().toMillis();
  }

  /** {@return how long the limit must be further away again, in milliseconds} */
  public long keepFiringForMillis() {
    return row.keepFiringFor().toMillis();
  }

  /**
   * The labels of an incident.
   *
   * @param subject what was measured
   * @return subject, severity and the further labels
   */
  public Labels labelsOf(String subject) {
    return MetricWords.labels(row.labels(), subject, row.severity());
  }

  /**
   * What people read of a value on its way to the limit.
   *
   * @param trend where it is going
   * @return the summary, such as {@code /var is full in 6 hours at 2.1 points an hour (disk is 87
   *     %)}
   */
  public Labels annotationsOf(Trend trend) {
    String unit = MetricWords.unit(trend.getUnit());
    String step = share ? " points" : unit;
    return Labels.of(
        "summary",
        trend.getSubject()
            + " is "
            + row.ends()
            + " in "
            + about(Duration.ofMillis(trend.millisTo(row.limit())))
            + " at "
            + rate(trend.getPerHour())
            + step
            + " an hour ("
            + row.metric()
            + " is "
            + Words.number(trend.getValue())
            + unit
            + ")");
  }

  /** As exactly as a forecast deserves. */
  private static String about(Duration left) {
    if (left.toHours() < FEW) {
      return Words.spoken(Duration.ofMinutes(Math.max(1, left.toMinutes())));
    }
    return left.toDays() < FEW ? left.toHours() + " hours" : left.toDays() + " days";
  }

  /** With two digits that matter. */
  private static String rate(double perHour) {
    double size = Math.abs(perHour);
    double step = Math.pow(10, Math.floor(Math.log10(size)) - 1);
    return Words.number(Math.round(size / step) * step);
  }
}
