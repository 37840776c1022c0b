package dev.winnow.cli.input.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads times as tools write them: ISO 8601 in all its forms, RFC 1123, and seconds, milliseconds,
 * microseconds or nanoseconds since 1970, which their size tells apart.
 */
final class Times {

  /** What stands for no time: Go's and .NET's zero time, and what counts from 1970 at its start. */
  private static final Instant NONE_BEFORE = Instant.parse("1970-01-02T00:00:00Z");

  /** 2286 in seconds, 1970-04-26 in milliseconds, and so on by thousands. */
  private static final double SECONDS_BELOW = 1e10;

  private static final Pattern NUMBER = Pattern.compile("-?\\d+([.]\\d+)?");

  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][ ]HH:mm")
          .optionalStart()
          .appendPattern(":ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
          .optionalEnd()
          .optionalEnd()
          .optionalEnd()
          .appendPattern("[ ][XXX][XX][X][z]")
          .toFormatter(Locale.ROOT);

  private static final List<DateTimeFormatter> KNOWN =
      List.of(
          ISO,
          DateTimeFormatter.RFC_1123_DATE_TIME,
          DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss [z ]yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE, dd MMMM yyyy HH:mm:ss z", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEEE dd MMMM, yyyy HH:mm:ss z", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("yyyy.MM.dd['T'][ ]HH:mm[:ss]", Locale.ROOT),
          DateTimeFormatter.ofPattern("yyyy/MM/dd['T'][ ]HH:mm[:ss]", Locale.ROOT));

  private Times() {}

  /**
   * The time that a value means; none where it says that there is none.
   *
   * @throws MappingFault if it is no time at all
   */
  static Optional<Instant> read(Object value, ZoneId zone) {
    if (value instanceof Number number) {
      return since1970(number.doubleValue(), number);
    }
    String text = Values.text(value).strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("null")) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches() && text.length() > 4) {
      return since1970(Double.parseDouble(text), new java.math.BigDecimal(text));
    }
    for (DateTimeFormatter format : KNOWN) {
      Optional<Instant> instant = parse(text, format, zone);
      if (instant.isPresent()) {
        return instant.filter(Times::isTime);
      }
    }
    throw new MappingFault(
        "\"" + Shown.of(text) + "\" is not a time; $time(text, \"dd.MM.yyyy HH:mm\") reads others");
  }

  /**
   * The time of a text in a form of one's own.
   *
   * @throws MappingFault if the form is none
   */
  static Optional<Instant> read(String text, String pattern, ZoneId zone) {
    try {
      return parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH), zone);
    } catch (IllegalArgumentException e) {
      throw new MappingFault("\"" + Shown.of(pattern) + "\" is not the form of a time", e);
    }
  }

  private static Optional<Instant> parse(String text, DateTimeFormatter format, ZoneId zone) {
    try {
      return Optional.of(instant(format.parse(text), zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant instant(TemporalAccessor parsed, ZoneId zone) {
    ZoneId own = parsed.query(TemporalQueries.zone());
    LocalDate date = parsed.query(TemporalQueries.localDate());
    boolean timed = parsed.isSupported(ChronoField.SECOND_OF_DAY);
    LocalDateTime local = timed ? LocalDateTime.from(parsed) : date.atStartOfDay();
    return ZonedDateTime.of(local, own == null ? zone : own).toInstant();
  }

  private static boolean isTime(Instant instant) {
    return instant.isAfter(NONE_BEFORE);
  }

  private static Optional<Instant> since1970(double size, Number exact) {
    if (size <= 0 || size >= SECONDS_BELOW * 1e9) {
      return Optional.empty();
    }
    Instant instant;
    if (size < SECONDS_BELOW) {
      instant = Instant.ofEpochMilli(Math.round(size * 1000));
    } else if (size < SECONDS_BELOW * 1e3) {
      instant = Instant.ofEpochMilli(exact.longValue());
    } else {
      long millis = exact.longValue() / (size < SECONDS_BELOW * 1e6 ? 1_000 : 1_000_000);
      instant = Instant.ofEpochMilli(millis);
    }
    return Optional.of(instant).filter(Times::isTime);
  }

  static ZoneId zone(String name) {
    return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
  }
}
