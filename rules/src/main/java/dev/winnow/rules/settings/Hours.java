package dev.winnow.rules.settings;

import dev.winnow.core.fact.Recurring;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Hours of the week by their name, as a fact: business hours, nights, maintenance windows.
 *
 * <p>It reads no clock: rules ask it of times that they know. Immutable, safe for use by several
 * threads.
 */
public final class Hours implements Recurring {

  private static final int WEEK = 7;

  /** Hours that have not begun in so many days never do: all their days are holidays. */
  private static final int FAR = 1000;

  private final String name;
  private final ZoneId zone;
  private final Set<DayOfWeek> days;
  private final LocalTime from;
  private final LocalTime to;
  private final int daysLater;
  private final HolidayCalendar holidays;

  private Hours(
      String name,
      ZoneId zone,
      Set<DayOfWeek> days,
      LocalTime from,
      LocalTime to,
      HolidayCalendar holidays) {
    this.name = name;
    this.zone = zone;
    this.days = days;
    this.from = from;
    this.to = to;
    this.daysLater = to.isAfter(from) ? 0 : 1;
    this.holidays = holidays;
  }

  static Hours of(String name, String zone, @Nullable List<String> days, String from, String to) {
    LocalTime begin = TimeWords.time("from", from);
    LocalTime end = to.equals("24:00") ? LocalTime.MIDNIGHT : TimeWords.time("to", to);
    return new Hours(
        name, TimeWords.zone(zone), TimeWords.days(days), begin, end, HolidayCalendar.NONE);
  }

  /** The same hours, which do not begin on holidays. */
  Hours without(HolidayCalendar calendar) {
    return new Hours(name, zone, days, from, to, calendar);
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
    return beginBefore(at).filter(begin -> endOf(begin) > at).isPresent();
  }

  /**
   * When they begin next after a time.
   *
   * @param at the time, in epoch milliseconds
   * @return epoch milliseconds, later than {@code at}; the end of time if they never do, for all
   *     their days are holidays
   */
  public long nextBegin(long at) {
    return beginAfter(at).map(date -> millis(date, from)).orElse(Long.MAX_VALUE);
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
   * @return epoch milliseconds, later than {@code at}; the end of time if they never begin again
   */
  @Override
  public long nextEnd(long at) {
    Optional<LocalDate> begin = cover(at) ? beginBefore(at) : beginAfter(at);
    long end = begin.map(this::endOf).orElse(Long.MAX_VALUE);
    for (int day = 0; day < WEEK && cover(end); day++) {
      end = beginBefore(end).map(this::endOf).orElse(end);
    }
    return end;
  }

  /** The day on which they last began, at this time or before it. */
  private Optional<LocalDate> beginBefore(long at) {
    LocalDate date = dateOf(at);
    for (int day = 0; day < FAR; day++) {
      if (isDay(date) && millis(date, from) <= at) {
        return Optional.of(date);
      }
      date = date.minusDays(1);
    }
    return Optional.empty();
  }

  /** The day on which they begin next, after this time. */
  private Optional<LocalDate> beginAfter(long at) {
    LocalDate date = dateOf(at);
    for (int day = 0; day < FAR; day++) {
      if (isDay(date) && millis(date, from) > at) {
        return Optional.of(date);
      }
      date = date.plusDays(1);
    }
    return Optional.empty();
  }

  private boolean isDay(LocalDate date) {
    return days.contains(date.getDayOfWeek()) && !holidays.has(date);
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
