package dev.winnow.rules.settings;

import dev.winnow.text.yaml.MisplacedSetting;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hours, holidays and schedules name each other. Stateless. */
final class NamedTimes {

  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_.-]*";

  private NamedTimes() {}

  /** The days of all holidays that are named. */
  static HolidayCalendar holidays(@Nullable List<String> names, Map<String, HolidayRow> all) {
    HolidayCalendar days = HolidayCalendar.NONE;
    for (String name : names == null ? List.<String>of() : names) {
      HolidayRow row = all.get(name);
      days = row == null ? days : days.and(row.calendar());
    }
    return days;
  }

  /** Checks that the holidays that are named are there, and no name means two things. */
  static void check(
      Map<String, HoursRow> hours,
      Map<String, HolidayRow> holidays,
      Map<String, ScheduleRow> schedules) {
    hours.forEach((name, row) -> known(row.holidays(), holidays.keySet(), "hours", name));
    schedules.forEach(
        (name, row) -> {
          known(row.holidays(), holidays.keySet(), "schedules", name);
          that(
              name.matches(NAME),
              "\"" + name + "\" is no name of a schedule: write letters, digits, - and _",
              "schedules",
              name);
          row.people().forEach(who -> person(who, name, schedules.keySet()));
        });
  }

  private static void known(
      @Nullable List<String> names, Set<String> known, String group, String name) {
    for (String one : names == null ? List.<String>of() : names) {
      that(
          known.contains(one),
          "\"holidays\" names \"" + one + "\", which is not one of \"holidays\" at the top",
          group,
          name,
          "holidays");
    }
  }

  private static void person(String who, String schedule, Set<String> schedules) {
    that(
        !who.isBlank() && !schedules.contains(ScheduleTable.plain(who)),
        "\""
            + who
            + "\" is to be on call by \""
            + schedule
            + "\", and is no person and no team but "
            + (who.isBlank() ? "nobody" : "a schedule: give one of them another name"),
        "schedules",
        schedule);
  }

  /** Checks that the schedules that ladders name are there. */
  static void check(EscalationSettings escalation, Map<String, ScheduleRow> schedules) {
    escalation
        .ladders()
        .forEach(
            (name, ladder) -> {
              for (int step = 0; step < ladder.steps().size(); step++) {
                step(ladder.steps().get(step), schedules, name, "steps", String.valueOf(step));
              }
              StepRow last = ladder.last();
              if (last != null) {
                step(last, schedules, name, "last", "");
              }
            });
  }

  private static void step(
      StepRow row, Map<String, ScheduleRow> schedules, String ladder, String key, String index) {
    for (String to : row.to()) {
      that(
          !to.startsWith(ScheduleTable.PREFIX) || schedules.containsKey(ScheduleTable.plain(to)),
          "\"" + to + "\" names no schedule (\"schedules\" has: " + names(schedules) + ")",
          "escalation",
          "ladders",
          ladder,
          key,
          index,
          "to");
    }
  }

  private static String names(Map<String, ScheduleRow> schedules) {
    return schedules.isEmpty() ? "none" : String.join(", ", schedules.keySet());
  }

  private static void that(boolean right, String otherwise, String... path) {
    if (!right) {
      throw new MisplacedSetting(otherwise, List.of(path));
    }
  }
}
