package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is on call when: exactly one person or team at every instant. Immutable.
 *
 * @param zone the time zone in which its times are, such as {@code Europe/Berlin}
 * @param layers who takes turns; a later layer goes over earlier ones where it says who is on call
 * @param overrides who is on call for once; they go over all layers, and a later one over earlier
 *     ones
 * @param holidays the names of holidays that its layers go by
 * @param names what people are called here whom calendar files call otherwise, by their names or
 *     addresses there
 * @param fallback who is on call when nothing else says who
 */
public record ScheduleRow(
    @JsonProperty(defaultValue = "UTC") String zone,
    List<LayerRow> layers,
    @Nullable List<OverrideRow> overrides,
    @Nullable List<String> holidays,
    @Nullable Map<String, String> names,
    @Nullable String fallback) {

  /** Checks that every instant has somebody on call. */
  public ScheduleRow {
    Schedule.of(
        "",
        TimeWords.zone(zone),
        layers,
        rows(overrides),
        fallback,
        HolidayCalendar.NONE,
        callees(names));
    Check.that(
        holidays != null || layers.stream().noneMatch(ScheduleRow::goesByHolidays),
        "a layer goes by holidays, and the schedule names none: write \"holidays\", such as"
            + " [german], the names of \"holidays\" at the top of the file");
  }

  private static boolean goesByHolidays(LayerRow layer) {
    return !layer.onHolidays().equals(OnHolidays.COUNTS.word());
  }

  Schedule schedule(String name, HolidayCalendar calendar) {
    return Schedule.of(
        name, TimeWords.zone(zone), layers, rows(overrides), fallback, calendar, callees(names));
  }

  private static List<OverrideRow> rows(@Nullable List<OverrideRow> overrides) {
    return overrides == null ? List.of() : overrides;
  }

  private static Map<String, String> callees(@Nullable Map<String, String> names) {
    return names == null ? Map.of() : names;
  }

  /** All whom it names itself. */
  List<String> people() {
    List<String> people = new ArrayList<>();
    layers.forEach(layer -> people.addAll(layer.people()));
    people.addAll(callees(names).values());
    for (OverrideRow row : rows(overrides)) {
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
