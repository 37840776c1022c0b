package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.Locale;

/** Settings in words for people. */
final class Words {

  private Words() {}

  /** A duration as settings write it: {@code 1h30m}. */
  static String of(Duration duration) {
    return duration.toString().substring(2).toLowerCase(Locale.ROOT);
  }

  /** A duration as people say it: {@code 24 hours}, {@code 90 minutes}, {@code 3 days}. */
  static String spoken(Duration duration) {
    long hours = duration.toHours();
    if (hours > 24 && duration.equals(Duration.ofDays(duration.toDays()))) {
      return count(duration.toDays(), "day");
    }
    if (hours > 0 && duration.equals(Duration.ofHours(hours))) {
      return count(hours, "hour");
    }
    return duration.toMinutes() > 0 && duration.equals(Duration.ofMinutes(duration.toMinutes()))
        ? count(duration.toMinutes(), "minute")
        : of(duration);
  }

  private static String count(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
