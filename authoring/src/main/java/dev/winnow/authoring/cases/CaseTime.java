package dev.winnow.authoring.cases;

import java.time.Duration;
import java.time.Instant;

/** Moments of a case: the beginning, and how they are written. */
final class CaseTime {

  /** When every case begins: a Monday, at ten. */
  static final Instant BEGINNING = Instant.parse("2026-01-05T10:00:00Z");

  private CaseTime() {}

  static Instant of(Duration offset) {
    return BEGINNING.plus(offset);
  }

  static String text(Instant at) {
    Duration offset = Duration.between(BEGINNING, at);
    String sign = offset.isNegative() ? "-" : "+";
    return sign + units(offset.abs());
  }

  private static String units(Duration time) {
    StringBuilder text = new StringBuilder();
    part(text, time.toDays(), "d");
    part(text, time.toHoursPart(), "h");
    part(text, time.toMinutesPart(), "m");
    part(text, time.toSecondsPart(), "s");
    part(text, time.toMillisPart(), "ms");
    return text.isEmpty() ? "0m" : text.toString();
  }

  private static void part(StringBuilder text, long count, String unit) {
    if (count > 0) {
      text.append(count).append(unit);
    }
  }
}
