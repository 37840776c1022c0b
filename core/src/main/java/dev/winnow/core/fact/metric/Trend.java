package dev.winnow.core.fact.metric;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Arrays;
import java.util.OptionalLong;

/**
 * Where a metric of a subject is going: a line through its values of the last while. Memory is
 * bounded. One thread at a time.
 */
public final class Trend implements Fact, Retained {

  /** What the engine keeps of it, once a rule has begun one: each value is a point of it. */
  public static final StateType<Trend> STATE =
      StateType.of(Trend.class)
          .with(Measurement.class, m -> Ids.both(m.metric(), m.subject()), Trend::after);

  /** How many points a line is drawn through at most. */
  private static final int POINTS = 40;

  private String metric = "";
  private String subject = "";
  private String unit = "";
  private long window = 0;
  private boolean share = false;
  private long[] times = {};
  private double[] values = {};
  private long heardAt = 0;
  private double value = 0;
  private Line line = Line.NONE;

  private Trend() {}

  /**
   * One that has seen a single value.
   *
   * @param measurement the first value
   * @param window of which time the values are looked at, in milliseconds
   * @param share whether the metric is a share in per cent: what is not within 0 and 100 is none of
   *     it
   * @return a trend that leads nowhere yet
   */
  public static Trend of(Measurement measurement, long window, boolean share) {
    Trend trend = new Trend();
    trend.metric = measurement.metric();
    trend.subject = measurement.subject();
    trend.unit = measurement.unit();
    trend.window = window;
    trend.share = share;
    trend.see(measurement);
    return trend;
  }

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(heardAt);
  }

  /** As a further value tells. */
  StateChange after(Measurement measurement) {
    if (measurement.atMillis() <= heardAt || !Share.takes(share, measurement.value())) {
      return StateChange.OLDER;
    }
    see(measurement);
    return StateChange.KEPT;
  }

  private void see(Measurement measurement) {
    heardAt = measurement.atMillis();
    value = measurement.value();
    int last = times.length - 1;
    if (last >= 0 && heardAt - times[last] < window / POINTS) {
      return;
    }
    int from = 0;
    while (from < times.length && heardAt - times[from] > window) {
      from++;
    }
    times = Arrays.copyOfRange(times, from, times.length + 1);
    values = Arrays.copyOfRange(values, from, values.length + 1);
    times[times.length - 1] = heardAt;
    values[values.length - 1] = value;
    line = Line.through(times, values);
  }

  /**
   * When a limit is reached if the value goes on as it does.
   *
   * @param limit a value
   * @return how long after the latest value that is, in milliseconds; 0 if the limit is reached
   *     exactly now, and {@link Long#MAX_VALUE} if the value does not go there
   */
  public long millisTo(double limit) {
    double hours = (limit - value) / line.perHour();
    return hours >= 0 && Double.isFinite(hours)
        ? (long) Math.min(hours * 3_600_000, Long.MAX_VALUE)
        : Long.MAX_VALUE;
  }

  /**
   * What makes it the same problem.
   *
   * @return metric and subject
   */
  public String getKey() {
    return metric + "{subject=\"" + subject + "\", trend}";
  }

  @Override
  public String toString() {
    return "where " + metric + " of " + subject + " is going";
  }

  /** {@return what was measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return its unit; possibly empty} */
  public String getUnit() {
    return unit;
  }

  /** {@return of which time the values are looked at, in milliseconds} */
  public long getWindow() {
    return window;
  }

  /** {@return the latest value} */
  public double getValue() {
    return value;
  }

  /** {@return when it was measured, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /** {@return how much the value changes in an hour} */
  public double getPerHour() {
    return line.perHour();
  }

  /** {@return how well the line fits, from 0 for not at all to 1} */
  public double getFit() {
    return line.fit();
  }

  /** {@return for how long values of the window have been known, in milliseconds} */
  public long getHistory() {
    return heardAt - times[0];
  }
}
