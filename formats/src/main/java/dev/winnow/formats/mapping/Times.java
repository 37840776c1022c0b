package dev.winnow.formats.mapping;

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
 * microseconds or nanoseconds since 1970, which their size tells apart. Immutable.
 *
 * @param zone the zone of times that do not say theirs
 * @param floor what is before this is no time, such as Go's zero time or 1970
 */
record Times(ZoneId zone, Instant floor) {

  /** For what has no settings: what stands for no time is that of 1970 and before. */
  static final Times PLAIN = new Times(ZoneOffset.UTC, Instant.parse("1970-01-02T00:00:00Z"));

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

  /**
   * The time that a value means; none where it says that there is none.
   *
   * @throws MappingFault if it is no time at all
   */
  Optional<Instant> read(Object value) {
    if (value instanceof Number number) {
      return since1970(number.doubleValue(), number);
    }
    String text = Values.text(value).strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("null")) {
      return Optional.empty();
    }
    if (NUMBER.matcher(text).matches()) {
      return since1970(Double.parseDouble(text), new java.math.BigDecimal(text));
    }
    for (DateTimeFormatter format : KNOWN) {
      Optional<Instant> instant = parse(text, format);
      if (instant.isPresent()) {
        return instant.filter(this::isTime);
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
  Optional<Instant> read(String text, String pattern) {
    try {
      return parse(text, DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    } catch (IllegalArgumentException e) {
      throw new MappingFault("\"" + Shown.of(pattern) + "\" is not the form of a time", e);
    }
  }

  private Optional<Instant> parse(String text, DateTimeFormatter format) {
    try {
      return Optional.of(instant(format.parse(text)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private Instant instant(TemporalAccessor parsed) {
    ZoneId own = parsed.query(TemporalQueries.zone());
    LocalDate date = parsed.query(TemporalQueries.localDate());
    boolean timed = parsed.isSupported(ChronoField.SECOND_OF_DAY);
    LocalDateTime local = timed ? LocalDateTime.from(parsed) : date.atStartOfDay();
    return ZonedDateTime.of(local, own == null ? zone : own).toInstant();
  }

  private boolean isTime(Instant instant) {
    return !instant.isBefore(floor);
  }

  private Optional<Instant> since1970(double size, Number exact) {
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
    return Optional.of(instant).filter(this::isTime);
  }
}
