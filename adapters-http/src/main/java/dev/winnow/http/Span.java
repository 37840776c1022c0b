package dev.winnow.http;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A length of time as people write it. Stateless. */
final class Span {

  private static final Pattern FORM = Pattern.compile("(\\d{1,6})([mhd])");

  private Span() {}

  /** Such as 30m, 2h or 1d; empty if it is none, or nothing. */
  static Optional<Duration> of(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    long number = Long.parseLong(form.group(1));
    Duration length =
        switch (form.group(2)) {
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          default -> Duration.ofDays(number);
        };
    return Optional.of(length).filter(one -> !one.isZero());
  }
}
