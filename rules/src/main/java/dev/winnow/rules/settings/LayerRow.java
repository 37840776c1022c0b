package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.rules.calendar.CalendarEvent;
import dev.winnow.rules.calendar.CalendarText;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer of a schedule: people who take turns, or a calendar file. Immutable.
 *
 * @param name its name, for people
 * @param users people or teams, in the order of their turns
 * @param rotation how long a turn is: {@code daily}, {@code weekly}, or days such as {@code 3d};
 *     weekly if left out
 * @param handOver when one hands over to the next, in the schedule's time zone: a time of day, with
 *     a day of the week before it in a weekly rotation, such as {@code mon 09:00}; {@code 00:00} if
 *     left out
 * @param from the day from which the layer counts; its first hand-over is that day's, or the first
 *     after it; if left out it counts always
 * @param restrictions hours in which the layer counts; always if left out
 * @param onHolidays whether it {@code counts} on the schedule's holidays as ever, is {@code off},
 *     or counts on them {@code only}
 * @param ical a calendar file beside the settings file, in place of people who take turns
 * @param lines the lines of that file; Winnow reads them
 */
public record LayerRow(
    @Nullable String name,
    @Nullable List<String> users,
    @Nullable String rotation,
    @Nullable String handOver,
    @Nullable String from,
    @Nullable List<RestrictionRow> restrictions,
    @JsonProperty(defaultValue = "counts") String onHolidays,
    @Nullable String ical,
    @Nullable List<String> lines) {

  /** Checks that it says who is on call. */
  public LayerRow {
    boolean turns = users != null && !users.isEmpty();
    Check.that(
        turns != (ical != null),
        "a layer needs either \"users\", such as [ann, bob], or \"ical\", a calendar file");
    Check.that(
        ical == null
            || (rotation == null && handOver == null && from == null && restrictions == null),
        "the calendar file says when who is on call: leave \"rotation\", \"handOver\", \"from\" and"
            + " \"restrictions\" out");
    Named.of(OnHolidays.class, onHolidays, "onHolidays");
    Check.that(
        ical == null || onHolidays.equals(OnHolidays.COUNTS.word()),
        "the calendar file says who is on call on holidays: leave \"onHolidays\" out");
    Rotation.of(rotation, handOver, date(from));
  }

  private static @Nullable LocalDate date(@Nullable String from) {
    return from == null ? null : TimeWords.date("from", from);
  }

  List<String> people() {
    return users == null ? List.of() : users;
  }

  ScheduleLayer layer(int number, ZoneId in, HolidayCalendar holidays, Map<String, String> names) {
    String shown = "layer " + (name == null ? String.valueOf(number) : name);
    if (ical != null) {
      return new SpanLayer(shown, spans(ical, lines, in, names));
    }
    List<RestrictionRow> rows = restrictions == null ? List.of() : restrictions;
    return new RotatingLayer(
        shown,
        in,
        people(),
        Rotation.of(rotation, handOver, date(from)),
        from != null,
        rows.stream().map(row -> row.hours(in)).toList(),
        Named.of(OnHolidays.class, onHolidays, "onHolidays"),
        holidays);
  }

  /** What a calendar file says; of what overlaps, that which began last. */
  static List<SpanLayer.Span> spans(
      String ical, @Nullable List<String> lines, ZoneId zone, Map<String, String> names) {
    List<SpanLayer.Span> spans = new ArrayList<>();
    for (CalendarEvent event :
        lines == null ? List.<CalendarEvent>of() : CalendarText.read(ical, lines, zone)) {
      Check.that(
          !event.who().isBlank(),
          ical + ": the event of " + event.from() + " says nobody's name, as ATTENDEE or SUMMARY");
      spans.add(
          new SpanLayer.Span(
              event.from().toEpochMilli(),
              event.until().toEpochMilli(),
              names.getOrDefault(event.who(), event.who())));
    }
    return spans;
  }
}
