package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import java.util.OptionalLong;

/** A measured value beyond its threshold. One thread at a time. */
public final class Breach implements Retained {
  private String metric = "";
  private String subject = "";
  private long since = 0;
  private double value = 0;
  private String unit = "";
  private long heardAt = 0;

  private Breach() {}

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  /**
   * A breach that begins.
   *
   * @param measurement the first value beyond the threshold
   * @return not lasting yet
   */
  public static Breach of(Measurement measurement) {
    Breach breach = new Breach();
    breach.metric = measurement.metric();
    breach.subject = measurement.subject();
    breach.since = measurement.atMillis();
    breach.value = measurement.value();
    breach.unit = measurement.unit();
    breach.heardAt = measurement.atMillis();
    return breach;
  }

  /** Whatever was measured may be gone, and is then never well again. */
  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(heardAt);
  }

  /**
   * What makes it the same breach.
   *
   * @return metric and subject
   */
  public String getKey() {
    return keyOf(metric, subject);
  }

  static String keyOf(String metric, String subject) {
    return metric + "{subject=\"" + subject + "\"}";
  }

  @Override
  public String toString() {
    return metric + " of " + subject;
  }

  /** {@return what was measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return since when, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return the latest value} */
  public double getValue() {
    return value;
  }

  /**
   * Changes: the latest value.
   *
   * @param value the new value
   */
  public void setValue(double value) {
    this.value = value;
  }

  /** {@return when it was measured last, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /**
   * Changes: when it was measured last, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setHeardAt(long value) {
    this.heardAt = value;
  }

  /** {@return its unit} */
  public String getUnit() {
    return unit;
  }
}
