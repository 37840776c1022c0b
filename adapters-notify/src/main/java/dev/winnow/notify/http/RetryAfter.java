package dev.winnow.notify.http;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** How long a service asks to be left alone: seconds or a date, as RFC 9110 section 10.2.3 says. */
final class RetryAfter {

  private static final int DIGITS = 9;

  private RetryAfter() {}

  /** The time from now on; empty if it cannot be read. */
  static Optional<Duration> parse(String header, Instant now) {
    String text = header.strip();
    if (!text.isEmpty()
        && text.length() <= DIGITS
        && text.chars().allMatch(sign -> sign >= '0' && sign <= '9')) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
