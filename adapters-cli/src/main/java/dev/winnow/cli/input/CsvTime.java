package dev.winnow.cli.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;

/** Reads the time column as the mapping says. */
final class CsvTime {

  private final String format;
  private final Optional<DateTimeFormatter> formatter;
  private final ZoneId zone;

  /**
   * The reader of a column.
   *
   * @throws InputException if the mapping's format or zone is not valid
   */
  CsvTime(CsvMapping.Time time, ZoneId otherwise) {
    try {
      format = time.format();
      formatter =
          format.isEmpty()
              ? Optional.empty()
              : Optional.of(DateTimeFormatter.ofPattern(format, Locale.ENGLISH));
      zone = time.zone().isEmpty() ? otherwise : ZoneId.of(time.zone());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          "The CSV mapping's time is not valid: "
              + e.getMessage()
              + "; write for example {column: opened, format: \"dd-MM-yyyy HH:mm\", zone: UTC}.",
          e);
    }
  }

  Instant parse(String text) {
    if (text.isEmpty()) {
      throw new Refused("The row has no time.");
    }
    return formatter.map(form -> instant(form, text)).orElseGet(() -> TimeText.parse(text, zone));
  }

  private Instant instant(DateTimeFormatter form, String text) {
    try {
      TemporalAccessor time =
          form.parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      if (time instanceof ZonedDateTime zoned) {
        return zoned.toInstant();
      }
      return time instanceof LocalDateTime local
          ? local.atZone(zone).toInstant()
          : LocalDate.from(time).atStartOfDay(zone).toInstant();
    } catch (DateTimeException e) {
      throw new Refused(
          "\"" + Excerpt.of(text) + "\" is not a time of the form " + format + ".", e);
    }
  }
}
