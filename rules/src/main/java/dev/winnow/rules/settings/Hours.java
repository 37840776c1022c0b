package dev.winnow.rules.settings;

import dev.winnow.core.fact.Recurring;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the week by their name, as a fact: business hours, nights, maintenance windows.
 *
 * <p>It reads no clock: rules ask it of times that they know. Immutable, safe for use by several
 * threads.
 */
public final class Hours implements Recurring {

  private static final Map<String, DayOfWeek> DAYS = days();
  private static final int WEEK = 7;

  private final String name;
  private final ZoneId zone;
  private final Set<DayOfWeek> days;
  private final LocalTime from;
  private final LocalTime to;
  private final int daysLater;

  private Hours(String name, ZoneId zone, Set<DayOfWeek> days, LocalTime from, LocalTime to) {
    this.name = name;
    this.zone = zone;
    this.days = days;
    this.from = from;
    this.to = to;
    this.daysLater = to.isAfter(from) ? 0 : 1;
  }

  static Hours of(String name, String zone, @Nullable List<String> days, String from, String to) {
    LocalTime begin = time("from", from);
    LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : time("to", to);
    return new Hours(name, zoneOf(zone), daysOf(days), begin, end);
  }

  private static Map<String, DayOfWeek> days() {
    Map<String, DayOfWeek> days = new TreeMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().substring(0, 3).toLowerCase(Locale.ROOT), day);
    }
    return java.util.Collections.unmodifiableMap(days);
  }

  private static Set<DayOfWeek> daysOf(@Nullable List<String> names) {
    if (names == null) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Check.that(!names.isEmpty(), "\"days\" names no day; leave it out for all days");
    Set<DayOfWeek> found = EnumSet.noneOf(DayOfWeek.class);
    for (String name : names) {
      DayOfWeek day = DAYS.get(name);
      if (day == null) {
        throw new IllegalArgumentException(
            "\"" + name + "\" is no day; write mon, tue, wed, thu, fri, sat or sun");
      }
      found.add(day);
    }
    return found;
  }

  private static ZoneId zoneOf(String zone) {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + zone + "\" is no time zone; write one such as Europe/Berlin or UTC", e);
    }
  }

  private static LocalTime time(String key, String text) {
    try {
      return LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + key + "\" must be a time of day such as 09:00, not \"" + text + "\"", e);
    }
  }

  /**
   * Its name in the settings.
   *
   * @return a name such as {@code business}
   */
  public String getName() {
    return name;
  }

  /**
   * Whether a time is in these hours.
   *
   * @param at the time, in epoch milliseconds
   * @return true from the moment they begin until just before they end
   */
  public boolean cover(long at) {
    return endOf(beginBefore(at)) > at;
  }

  /**
   * When they begin next after a time.
   *
   * @param at the time, in epoch milliseconds
   * @return epoch milliseconds, later than {@code at}
   */
  public long nextBegin(long at) {
    return millis(beginAfter(at), from);
  }

  @Override
  public long beginFrom(long at) {
    return cover(at) ? at : nextBegin(at);
  }

  /**
   * When they end next after a time: in these hours their end, otherwise the end of the next ones.
   * Hours that follow each other without a gap are one.
   *
   * @param at the time, in epoch milliseconds
   * @return epoch milliseconds, later than {@code at}
   */
  @Override
  public long nextEnd(long at) {
    long end = endOf(cover(at) ? beginBefore(at) : beginAfter(at));
    for (int day = 0; day < WEEK && cover(end); day++) {
      end = endOf(beginBefore(end));
    }
    return end;
  }

  /** The day on which they last began, at this time or before it. */
  private LocalDate beginBefore(long at) {
    LocalDate date = dateOf(at);
    while (!days.contains(date.getDayOfWeek()) || millis(date, from) > at) {
      date = date.minusDays(1);
    }
    return date;
  }

  /** The day on which they begin next, after this time. */
  private LocalDate beginAfter(long at) {
    LocalDate date = dateOf(at);
    while (!days.contains(date.getDayOfWeek()) || millis(date, from) <= at) {
      date = date.plusDays(1);
    }
    return date;
  }

  private long endOf(LocalDate begin) {
    return millis(begin.plusDays(daysLater), to);
  }

  private LocalDate dateOf(long at) {
    return Instant.ofEpochMilli(at).atZone(zone).toLocalDate();
  }

  private long millis(LocalDate date, LocalTime time) {
    return ZonedDateTime.of(date, time, zone).toInstant().toEpochMilli();
  }

  /** The hours in words. */
  @Override
  public String toString() {
    return "the hours \"" + name + "\"";
  }
}
