package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Hint;
import dev.winnow.core.signal.Measurement;
import java.util.OptionalLong;

/**
 * The latest value of something that only rises, such as a count of errors. One thread at a time.
 */
public final class Reading implements Kept<Reading>, Retained, Hint {
  private String metric = "";
  private String subject = "";
  private double value = 0;
  private long at = 0;
  private boolean risen = false;

  private Reading() {}

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  /**
   * A first value.
   *
   * @param measurement the value
   * @return as it was measured
   */
  public static Reading of(Measurement measurement) {
    Reading reading = new Reading();
    reading.metric = measurement.metric();
    reading.subject = measurement.subject();
    reading.value = measurement.value();
    reading.at = measurement.atMillis();
    return reading;
  }

  /**
   * What is measured, and of what.
   *
   * @return what tells it from other readings
   */
  public String getName() {
    return metric + " of " + subject;
  }

  /** The newer one counts. */
  @Override
  public void merge(Reading later) {
    if (later.at > at) {
      risen = later.value > value;
      value = later.value;
      at = later.at;
    }
  }

  /** {@return whether it was more than before when it was measured last} */
  public boolean isRisen() {
    return risen;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return getName();
  }

  /** {@return what is measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return the latest value} */
  public double getValue() {
    return value;
  }

  /** {@return when it was measured, in epoch milliseconds} */
  public long getAt() {
    return at;
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(at);
  }
}
