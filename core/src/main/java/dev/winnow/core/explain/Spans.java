package dev.winnow.core.explain;

import java.time.Duration;

/** Lengths of time in words: the two greatest units. */
final class Spans {

  private Spans() {}

  static String of(long millis) {
    Duration span = Duration.ofMillis(Math.abs(millis));
    if (span.toDays() > 0) {
      return pair(span.toDays(), "d", span.toHoursPart(), "h");
    }
    if (span.toHours() > 0) {
      return pair(span.toHours(), "h", span.toMinutesPart(), "min");
    }
    if (span.toMinutes() > 0) {
      return pair(span.toMinutes(), "min", span.toSecondsPart(), "s");
    }
    return span.toSeconds() > 0
        ? pair(span.toSeconds(), "s", span.toMillisPart(), "ms")
        : span.toMillis() + " ms";
  }

  private static String pair(long great, String unit, long less, String lesser) {
    return great + " " + unit + (less > 0 ? " " + less + " " + lesser : "");
  }
}
