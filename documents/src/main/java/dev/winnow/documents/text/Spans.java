package dev.winnow.documents.text;

import java.time.Duration;

/** Durations in words. Stateless. */
public final class Spans {

  private static final int TWO_DAYS = 48;

  private Spans() {}

  /**
   * A duration in words.
   *
   * @param span a duration, not negative
   * @return such as {@code 1 h 15 min}, {@code 4 min}, {@code 20 s} or {@code 3 d 2 h}
   */
  public static String of(Duration span) {
    if (span.toMinutes() == 0) {
      return span.toSeconds() + " s";
    }
    if (span.toHours() == 0) {
      return two(span.toMinutes(), " min", span.toSecondsPart(), " s");
    }
    return span.toHours() < TWO_DAYS
        ? two(span.toHours(), " h", span.toMinutesPart(), " min")
        : two(span.toDays(), " d", span.toHoursPart(), " h");
  }

  private static String two(long large, String unit, int small, String smaller) {
    return large + unit + (small == 0 ? "" : " " + small + smaller);
  }
}
