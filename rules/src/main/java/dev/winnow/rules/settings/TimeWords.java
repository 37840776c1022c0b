package dev.winnow.rules.settings;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Zones, days and times of day as settings write them. Stateless. */
final class TimeWords {

  private static final Map<String, DayOfWeek> DAYS = days();

  private TimeWords() {}

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    return Collections.unmodifiableMap(days);
  }

  /** The days of the week that are named; all if none are. */
  static Set<DayOfWeek> days(@Nullable List<String> names) {
    if (names == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Check.that(!names.isEmpty(), "\"days\" names no day; leave it out for all days");
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    names.forEach(name -> found.add(day(name)));
    return found;
  }

  static DayOfWeek day(String name) {
    DayOfWeek day = DAYS.get(name);
    if (day == null) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no day; write mon, tue, wed, thu, fri, sat or sun");
    }
    return day;
  }

  static ZoneId zone(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + zone + "\" is no time zone; write one such as Europe/Berlin or UTC", e);
    }
  }

  static LocalTime time(String key, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" must be a time of day such as 09:00, not \"" + text + "\"", e);
    }
  }

  static LocalDate date(String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" must be a date such as 2026-01-05, not \"" + text + "\"", e);
    }
  }
}
