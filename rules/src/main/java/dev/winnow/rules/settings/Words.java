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
}
