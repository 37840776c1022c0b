package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call when: exactly one person or team at every instant. Immutable.
 *
 * @param zone the time zone in which its times are, such as {@code Europe/Berlin}
 * @param layers who takes turns; a later layer goes over earlier ones where it says who is on call
 * @param overrides who is on call for once; they go over all layers, and a later one over earlier
 *     ones
 * @param holidays the names of holidays that its layers go by
 * @param fallback who is on call when nothing else says who
 */
public record ScheduleRow(
    @JsonProperty(defaultValue = "UTC") String zone,
    List<LayerRow> layers,
    @Nullable List<OverrideRow> overrides,
    @Nullable List<String> holidays,
    @Nullable String fallback) {

  /** Checks that every instant has somebody on call. */
  public ScheduleRow {
    TimeWords.zone(zone);
    Schedule.of("", zone, layers, overrides, fallback, HolidayCalendar.NONE);
    Check.that(
        holidays != null || layers.stream().noneMatch(ScheduleRow::goesByHolidays),
        "a layer goes by holidays, and the schedule names none: write \"holidays\", such as"
            + " [german], the names of \"holidays\" at the top of the file");
  }

  private static boolean goesByHolidays(LayerRow layer) {
    return !layer.onHolidays().equals(OnHolidays.COUNTS.word());
  }

  Schedule schedule(String name, HolidayCalendar calendar) {
    return Schedule.of(name, zone, layers, overrides, fallback, calendar);
  }

  /** All whom it names itself. */
  List<String> people() {
    List<String> people = new ArrayList<>();
    layers.forEach(layer -> people.addAll(layer.people()));
    for (OverrideRow row : overrides == null ? List.<OverrideRow>of() : overrides) {
      if (row.user() != null) {
        people.add(row.user());
      }
    }
    if (fallback != null) {
      people.add(fallback);
    }
    return people;
  }
}
