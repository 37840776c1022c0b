package dev.winnow.formats;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the time between the brackets of a line of Nagios: seconds since 1970, as Nagios writes it,
 * or what people's tools make of it. Those are the forms of the setting {@code date_format} (<a
 * href="https://github.com/NagiosEnterprises/nagioscore/blob/master/common/shared.c">shared.c,
 * get_datetime_string</a>) and that of {@code ctime}.
 *
 * @param zone the zone of a time that does not say its own
 * @param dayFirst whether {@code 03-10-2026} is the third of October (euro), not the tenth of March
 *     (us)
 */
record NagiosTime(ZoneId zone, boolean dayFirst) {

  private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");
  private static final Pattern SHORT =
      Pattern.compile("(\\d{2})([-/.])(\\d{2})\\2(\\d{4}) (\\d{2}):(\\d{2}):(\\d{2})");
  private static final Pattern BRACKETS = Pattern.compile("^\\s*\\[([^\\]]{1,40})\\]");
  private static final List<DateTimeFormatter> NAMED =
      List.of(
          DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss yyyy", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss zzz yyyy", Locale.ENGLISH));

  /**
   * The time for a file, whose lines tell which of day and month is written first: what cannot be a
   * month is a day; where all could be either, the order that has the lines in order, close
   * together; else the month, as Nagios does by default.
   */
  static NagiosTime of(ZoneId zone, List<String> lines) {
    Optional<Long> us = span(new NagiosTime(zone, false), lines);
    Optional<Long> euro = span(new NagiosTime(zone, true), lines);
    boolean dayFirst = euro.isPresent() && (us.isEmpty() || euro.orElseThrow() < us.orElseThrow());
    return new NagiosTime(zone, dayFirst);
  }

  /** The seconds that the lines cover, steps back counted as well; empty if one is no time. */
  private static Optional<Long> span(NagiosTime time, List<String> lines) {
    long span = 0;
    long before = Long.MIN_VALUE;
    for (String line : lines) {
      Matcher brackets = BRACKETS.matcher(line);
      if (brackets.find() && SHORT.matcher(brackets.group(1)).matches()) {
        try {
          long at = time.parse(brackets.group(1)).getEpochSecond();
          span += before == Long.MIN_VALUE ? 0 : Math.abs(at - before);
          before = at;
        } catch (Refused e) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(span);
  }

  /**
   * The instant that a text means.
   *
   * @throws Refused if it is not a time
   */
  Instant parse(String text) {
    try {
      Matcher form = SHORT.matcher(text);
      if (SECONDS.matcher(text).matches()) {
        return Instant.ofEpochSecond(Long.parseLong(text));
      }
      if (form.matches()) {
        return shortForm(form);
      }
      return Character.isLetter(text.charAt(0)) ? named(text) : numbers(text);
    } catch (DateTimeException e) {
      throw refused(text, e);
    }
  }

  private Instant shortForm(Matcher form) {
    int first = Integer.parseInt(form.group(1));
    int second = Integer.parseInt(form.group(3));
    return LocalDateTime.of(
            Integer.parseInt(form.group(4)),
            dayFirst ? second : first,
            dayFirst ? first : second,
            Integer.parseInt(form.group(5)),
            Integer.parseInt(form.group(6)),
            Integer.parseInt(form.group(7)))
        .atZone(zone)
        .toInstant();
  }

  // ctime pads the day with a blank.
  private Instant named(String text) {
    String plain = text.replaceAll(" +", " ");
    DateTimeException last = new DateTimeException("no form");
    for (DateTimeFormatter form : NAMED) {
      try {
        return form.parseBest(plain, ZonedDateTime::from, LocalDateTime::from)
                instanceof ZonedDateTime zoned
            ? zoned.toInstant()
            : LocalDateTime.parse(plain, form).atZone(zone).toInstant();
      } catch (DateTimeException e) {
        last = e;
      }
    }
    throw last;
  }

  // Icinga 2 has a blank before the offset.
  private Instant numbers(String text) {
    return TimeText.parse(
        text.replaceFirst(" (?=[+-]\\d{2}:?\\d{2}$)", "").replace('/', '-'), zone);
  }

  private Refused refused(String text, DateTimeException e) {
    String order = dayFirst ? "a day and a month" : "a month and a day";
    return new Refused(
        "\""
            + Excerpt.of(text)
            + "\" is not a time: it should be seconds since 1970, a date that begins with the year,"
            + " or one that begins with "
            + order
            + " as the others here do.",
        e);
  }
}
