package dev.winnow.k8s.act;

import dev.winnow.core.text.HiddenSecrets;
import java.time.Duration;
import java.util.Locale;

/** Text of others, fit for a detail or an annotation: one line, not long, and no secrets. */
final class Wording {

  private static final int LONGEST = 300;

  private Wording() {}

  static String line(String text) {
    return HiddenSecrets.line(text, LONGEST);
  }

  /** A time such as 5m or 1h30m. */
  static String time(Duration time) {
    return time.toString().substring(2).toLowerCase(Locale.ROOT);
  }
}
