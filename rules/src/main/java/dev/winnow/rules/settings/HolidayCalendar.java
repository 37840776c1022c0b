package dev.winnow.rules.settings;

import dev.winnow.rules.calendar.CalendarEvent;
import dev.winnow.rules.calendar.CalendarText;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Days that are holidays. Immutable. */
record HolidayCalendar(Set<LocalDate> days, Set<MonthDay> yearly) {

  static final HolidayCalendar NONE = new HolidayCalendar(Set.of(), Set.of());

  static HolidayCalendar of(
      @Nullable List<String> dates, @Nullable String ical, @Nullable List<String> lines) {
    Set<LocalDate> days = new HashSet<>();
    Set<MonthDay> yearly = new HashSet<>();
    for (String date : dates == null ? List.<String>of() : dates) {
      add(date, days, yearly);
    }
    if (ical != null && lines != null) {
      CalendarText.read(ical, lines, ZoneOffset.UTC).stream()
          .filter(CalendarEvent::wholeDays)
          .forEach(event -> addAll(event, days));
    }
    return new HolidayCalendar(Set.copyOf(days), Set.copyOf(yearly));
  }

  private static void add(String date, Set<LocalDate> days, Set<MonthDay> yearly) {
    try {
      if (date.length() == "12-25".length()) {
        yearly.add(MonthDay.parse("--" + date));
      } else {
        days.add(LocalDate.parse(date));
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"" + date + "\" is no day; write one such as 2026-04-03, or 12-25 for each year", e);
    }
  }

  private static void addAll(CalendarEvent event, Set<LocalDate> days) {
    LocalDate end = LocalDate.ofInstant(event.until(), ZoneOffset.UTC);
    for (LocalDate day = LocalDate.ofInstant(event.from(), ZoneOffset.UTC);
        day.isBefore(end);
        day = day.plusDays(1)) {
      days.add(day);
    }
  }

  HolidayCalendar and(HolidayCalendar other) {
    Set<LocalDate> all = new HashSet<>(days);
    Set<MonthDay> each = new HashSet<>(yearly);
    all.addAll(other.days);
    each.addAll(other.yearly);
    return new HolidayCalendar(Set.copyOf(all), Set.copyOf(each));
  }

  boolean has(LocalDate date) {
    return days.contains(date) || (!yearly.isEmpty() && yearly.contains(MonthDay.from(date)));
  }
}
