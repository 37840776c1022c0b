package dev.winnow.jdbc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Times as texts that can be compared: in UTC, with milliseconds. Stateless. */
final class Moment {

  private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private Moment() {}

  /** What is before the year 0 or after the year 9999 is taken as the first or last moment. */
  static String text(Instant time) {
    Instant within = time.isBefore(FIRST) ? FIRST : time.isAfter(LAST) ? LAST : time;
    return FORM.format(within.truncatedTo(ChronoUnit.MILLIS));
  }

  static Instant of(String text) {
    return Instant.parse(text);
  }
}
