package dev.winnow.rules.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holidays, to which hours and schedules go by their name. Immutable.
 *
 * @param dates days, such as {@code 2026-04-03}, or {@code 12-25} for one of each year
 * @param ical a calendar file beside the settings file, whose whole days are holidays
 * @param lines the lines of that file; Winnow reads them
 */
public record HolidayRow(
    @Nullable List<String> dates, @Nullable String ical, @Nullable List<String> lines) {

  /** Checks that its days can be read. */
  public HolidayRow {
    Check.that(
        dates != null || ical != null,
        "holidays need \"dates\", such as [2026-04-03, 12-25], or \"ical\", a calendar file");
    HolidayCalendar.of(dates, ical, lines);
  }

  HolidayCalendar calendar() {
    return HolidayCalendar.of(dates, ical, lines);
  }
}
