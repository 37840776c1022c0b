package dev.winnow.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a column of times as the mapping says. Of several formats those are used that fit the
 * beginning of the file; a text that they read differently is refused, not guessed.
 */
final class CsvTime {

  private record Form(String text, DateTimeFormatter formatter) {}

  private final String column;
  private final ZoneId zone;
  private final List<Form> forms;

  private CsvTime(String column, ZoneId zone, List<Form> forms) {
    this.column = column;
    this.zone = zone;
    this.forms = forms;
  }

  /**
   * The reader of a column.
   *
   * @throws InputException if the mapping's format or zone is not valid
   */
  static CsvTime of(CsvMapping.Time time, ZoneId otherwise) {
    try {
      ZoneId zone = time.zone().isEmpty() ? otherwise : ZoneId.of(time.zone());
      return new CsvTime(time.column(), zone, time.format().stream().map(CsvTime::form).toList());
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new InputException(
          "The CSV mapping's time is not valid: "
              + e.getMessage()
              + "; write for example {column: opened, format: \"dd-MM-yyyy HH:mm\", zone: UTC}.",
          e);
    }
  }

  private static Form form(String text) {
    return new Form(
        text,
        new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern(text)
            .toFormatter(Locale.ENGLISH));
  }

  /**
   * The reader that knows from some cells which of the formats the file has.
   *
   * @throws InputException if they can be read in two ways
   */
  CsvTime learnt(List<String> samples, String file) {
    List<Form> fitting = forms;
    for (String sample : samples) {
      List<Form> still =
          fitting.stream().filter(form -> instant(form, sample).isPresent()).toList();
      fitting = still.isEmpty() ? fitting : still;
    }
    CsvTime learnt = new CsvTime(column, zone, fitting);
    for (String sample : samples) {
      if (learnt.readings(sample).size() > 1) {
        throw new InputException(
            "The times of " + file + " can be read in two ways. " + learnt.ambiguous(sample));
      }
    }
    return learnt;
  }

  Instant parse(String text) {
    if (text.isEmpty()) {
      throw new Refused("The row has no time.");
    }
    if (forms.isEmpty()) {
      return TimeText.parse(text, zone);
    }
    Set<Instant> readings = readings(text);
    if (readings.size() > 1) {
      throw new Refused(ambiguous(text));
    }
    return readings.stream()
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    "\"" + Excerpt.of(text) + "\" is not a time of the form " + formats() + "."));
  }

  /** The time, if the text is one; what says none, or may be two, is none. */
  Optional<Instant> read(String text) {
    try {
      return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private Set<Instant> readings(String text) {
    Set<Instant> readings = new TreeSet<>();
    forms.forEach(form -> instant(form, text).ifPresent(readings::add));
    return readings;
  }

  private String ambiguous(String text) {
    return "\""
        + Excerpt.of(text)
        + "\" in column \""
        + Excerpt.of(column)
        + "\" may be "
        + String.join(" or ", readings(text).stream().map(Instant::toString).toList())
        + "; say which with --mapping and a YAML file such as {extends: servicenow, time: {column: "
        + Excerpt.of(column)
        + ", format: \""
        + forms.get(0).text()
        + "\"}}.";
  }

  private String formats() {
    return String.join(" or ", forms.stream().map(Form::text).toList());
  }

  private Optional<Instant> instant(Form form, String text) {
    try {
      TemporalAccessor time =
          form.formatter()
              .parseBest(text, ZonedDateTime::from, LocalDateTime::from, LocalDate::from);
      if (time instanceof ZonedDateTime zoned) {
        return Optional.of(zoned.toInstant());
      }
      return Optional.of(
          time instanceof LocalDateTime local
              ? local.atZone(zone).toInstant()
              : LocalDate.from(time).atStartOfDay(zone).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
