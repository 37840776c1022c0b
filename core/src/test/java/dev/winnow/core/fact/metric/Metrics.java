package dev.winnow.core.fact.metric;

import dev.winnow.core.signal.Measurement;
import java.time.Duration;
import java.time.Instant;

/** Measurements and ways to learn for tests. */
final class Metrics {

  /** A Monday. */
  static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

  static final Sense SENSE = new Sense(0.999, 3, 0.1, 1.2, 5, true, true);

  private Metrics() {}

  static Learning learning(String zone) {
    long day = Duration.ofDays(1).toMillis();
    return new Learning(zone, 7 * day, day, 100, 3, 1, day, false, SENSE);
  }

  static Measurement at(Duration after, double value) {
    return new Measurement("cpu", "web-1", value, "%", START.plus(after), "");
  }
}
