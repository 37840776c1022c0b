package dev.winnow.rules.settings;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Settings in words for people. */
final class Words {

  private Words() {}

  /** A duration as settings write it: {@code 1h30m}. */
  static String of(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** A duration as people say it: {@code 1 day}, {@code 90 minutes}, {@code 2 hours 15 minutes}. */
  static String spoken(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(100)) <= 0
        && duration.toMinutes() > 0
        && duration.toSecondsPart() == 0
        && duration.toMinutes() != 60) {
      return count(duration.toMinutes(), "minute");
    }
    List<String> parts = new ArrayList<>();
    part(parts, duration.toDays(), "day");
    part(parts, duration.toHoursPart(), "hour");
    part(parts, duration.toMinutesPart(), "minute");
    part(parts, duration.toSecondsPart(), "second");
    return parts.isEmpty() ? of(duration) : String.join(" ", parts);
  }

  private static void part(List<String> parts, long number, String unit) {
    if (number > 0) {
      parts.add(count(number, unit));
    }
  }

  /** A value as people say it: without a fraction where there is none that matters. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      return String.valueOf(value);
    }
    BigDecimal exact = new BigDecimal(Double.toString(value));
    BigDecimal cents = exact.setScale(2, RoundingMode.HALF_UP);
    return (Math.abs(value) < 1 ? exact.round(new MathContext(3)) : cents)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
