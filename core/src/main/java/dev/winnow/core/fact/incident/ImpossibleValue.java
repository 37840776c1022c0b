package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Ids;
import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.signal.Measurement;
import java.util.OptionalLong;

/** A value that was measured last and cannot be, so that the real one is unknown. One thread. */
public final class ImpossibleValue implements Kept<ImpossibleValue>, Retained {
  private String metric = "";
  private String subject = "";
  private double value = 0;
  private long since = 0;
  private long heardAt = 0;

  private ImpossibleValue() {}

  /**
   * A value that cannot be.
   *
   * @param measurement what was measured
   * @return what was measured, as it was said
   */
  public static ImpossibleValue of(Measurement measurement) {
    ImpossibleValue impossible = new ImpossibleValue();
    impossible.metric = measurement.metric();
    impossible.subject = measurement.subject();
    impossible.value = measurement.value();
    impossible.since = measurement.atMillis();
    impossible.heardAt = measurement.atMillis();
    return impossible;
  }

  @Override
  public String id() {
    return Ids.both(metric, subject);
  }

  @Override
  public void merge(ImpossibleValue later) {
    since = Math.min(since, later.since);
    if (later.heardAt > heardAt || (later.heardAt == heardAt && later.value > value)) {
      heardAt = later.heardAt;
      value = later.value;
    }
  }

  /** Whatever was measured may be gone, and is then never known again. */
  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(heardAt);
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "an impossible " + metric + " of " + subject;
  }

  /** {@return what was measured} */
  public String getMetric() {
    return metric;
  }

  /** {@return of what} */
  public String getSubject() {
    return subject;
  }

  /** {@return the latest value that cannot be} */
  public double getValue() {
    return value;
  }

  /** {@return since when no other was measured, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return when it was measured last, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }
}
