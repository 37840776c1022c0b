package dev.winnow.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads the times of events (RFC 5545, 3.3.4, 3.3.5 and 3.3.6). Immutable. */
final class EventTimes {

  private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");
  private static final int DATE_LENGTH = 8;

  private final ZoneId floating;
  private final ZoneNames zones = new ZoneNames();

  /**
   * A reader.
   *
   * @param floating the zone of days, and of times that name none
   */
  EventTimes(ZoneId floating) {
    this.floating = floating;
  }

  /**
   * A time of day on a day, or a day.
   *
   * @param local what clocks show there
   * @param zone where
   * @param day whether it is a day, which begins then
   */
  record Moment(LocalDateTime local, ZoneId zone, boolean day) {

    /** One that does not exist is as much later as clocks jump; of two the first counts. */
    Instant instant() {
      return at(local);
    }

    Instant at(LocalDateTime other) {
      return other.atZone(zone).toInstant();
    }

    /** The same moment as clocks of another zone show it. */
    LocalDateTime in(ZoneId other) {
      return day || other.equals(zone) ? local : LocalDateTime.ofInstant(instant(), other);
    }
  }

  Moment moment(RawEvent.Line line) {
    return moment(line.value(), line.parameter("TZID"));
  }

  Moment moment(String written, String zoneName) {
    String value = written.strip();
    try {
      LocalDate date = LocalDate.parse(cut(value, DATE_LENGTH), DATE);
      if (value.length() == DATE_LENGTH) {
        return new Moment(date.atStartOfDay(), floating, true);
      }
      boolean utc = value.endsWith("Z");
      String time = value.substring(DATE_LENGTH + 1, value.length() - (utc ? 1 : 0));
      LocalDateTime local = LocalDateTime.of(date, java.time.LocalTime.parse(time, TIME));
      return new Moment(local, zone(utc, zoneName), false);
    } catch (DateTimeException | IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "\"" + cut(value, 40) + "\" is no time such as 20260105T090000", e);
    }
  }

  private ZoneId zone(boolean utc, String name) {
    if (utc) {
      return ZoneOffset.UTC;
    }
    return name.isEmpty() ? floating : zones.of(name);
  }

  /** A moment later by a duration such as P1W, P1DT12H or PT30M: days are days of the calendar. */
  static LocalDateTime plus(LocalDateTime from, String duration) {
    String text = duration.strip();
    try {
      int time = text.indexOf('T');
      String days = time < 0 ? text : text.substring(0, time);
      Period period = days.equals("P") ? Period.ZERO : Period.parse(days);
      Duration rest = time < 0 ? Duration.ZERO : Duration.parse("P" + text.substring(time));
      return from.plus(period).plus(rest);
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(
          "\"" + cut(text, 40) + "\" is no duration such as P7D or PT12H", e);
    }
  }

  static String cut(String text, int length) {
    return text.substring(0, Math.min(length, text.length()));
  }
}
