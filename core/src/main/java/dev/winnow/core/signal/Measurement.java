package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A value that was measured, such as CPU use in per cent. Immutable, safe for use by several
 * threads.
 *
 * @param metric what was measured, such as {@code cpu}
 * @param subject of what: a service, a host, a mount
 * @param value the value, in {@code unit}
 * @param unit the unit, such as {@code %}; possibly empty
 * @param at when it was measured
 * @param source where it came from, possibly empty
 */
public record Measurement(
    @JsonProperty(required = true) String metric,
    @JsonProperty(required = true) String subject,
    @JsonProperty(required = true) double value,
    String unit,
    Instant at,
    String source)
    implements Sample, Hint {

  /**
   * Checks that the value is a number.
   *
   * @throws IllegalArgumentException if the metric or subject is blank, or the value is not finite
   */
  public Measurement {
    if (metric.isBlank() || subject.isBlank()) {
      throw new IllegalArgumentException("a measurement needs a metric and a subject");
    }
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("a measurement needs a finite value, not " + value);
    }
  }

  /**
   * When it was measured, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public Measurement takenAt(Instant when) {
    return new Measurement(metric, subject, value, unit, when, source);
  }
}
