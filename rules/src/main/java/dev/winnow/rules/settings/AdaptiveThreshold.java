package dev.winnow.rules.settings;

import dev.winnow.core.fact.metric.Baseline;
import dev.winnow.core.fact.metric.Learning;
import dev.winnow.core.signal.Labels;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.Locale;

/**
 * A metric that is watched for what is strange, as a fact. Immutable.
 *
 * @param row what the settings say
 * @param learning how it is learned what is usual
 */
public record AdaptiveThreshold(AdaptiveRow row, Learning learning) {

  private static final int HOURS = 24;

  /** From what on a share is better said as a multiple, in per cent. */
  private static final int MANY = 1000;

  /** {@return what is measured} */
  public String metric() {
    return row.metric();
  }

  /** {@return the name of the incident} */
  public String alert() {
    return row.alert();
  }

  /** {@return for how long it must be strange, in milliseconds} */
  public long pendingForMillis() {
    return row.pendingFor().toMillis();
  }

  /** {@return how long it must be usual again, in milliseconds} */
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
   * What people read of a strange value.
   *
   * @param baseline what is usual, and the value
   * @return the summary, such as {@code cpu of web-1 is 71 %, 41 % above what Fridays at 9 know (50
   *     %)}
   */
  public Labels annotationsOf(Baseline baseline) {
    String unit = MetricWords.unit(baseline.getUnit());
    boolean above = baseline.getValue() > baseline.getEdge();
    return Labels.of(
        "summary",
        row.metric()
            + " of "
            + baseline.getSubject()
            + " is "
            + Words.number(baseline.getValue())
            + unit
            + ", "
            + distance(baseline.getValue(), baseline.getEdge())
            + (above ? "above" : "below")
            + " what "
            + known(baseline)
            + " ("
            + atMost(baseline, above)
            + Words.number(baseline.getEdge())
            + unit
            + ")"
            + (row.pendingFor().isZero() ? "" : " for " + Words.spoken(row.pendingFor())));
  }

  private static String distance(double value, double edge) {
    if (edge <= 0 || value < 0) {
      return "";
    }
    double percent = Math.abs(value - edge) / edge * 100;
    return percent < MANY ? Math.round(percent) + " % " : Math.round(value / edge) + " times ";
  }

  private static String known(Baseline baseline) {
    int hour = baseline.getHour();
    if (hour >= 0) {
      DayOfWeek day = DayOfWeek.of(1 + hour / HOURS);
      return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + "s at " + hour % HOURS + " know";
    }
    Duration history = Duration.ofMillis(baseline.getHistory());
    return "the last "
        + (history.toDays() > 1 ? history.toDays() + " days" : history.toHours() + " hours")
        + " know";
  }

  private static String atMost(Baseline baseline, boolean above) {
    if (baseline.getHour() >= 0) {
      return "";
    }
    return above ? "at most " : "at least ";
  }
}
