package dev.winnow.calendar;

import dev.winnow.calendar.EventTimes.Moment;
import dev.winnow.rules.calendar.CalendarEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Each time of events that recur. For one thread. */
final class Expansion {

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

  /** Ten people who take turns each day to the end of the century, twice over. */
  private static final int MOST = 60_000;

  private final EventTimes times;

  /** Times of an event that are written as events of their own, by the event's name. */
  private final Map<String, Set<Instant>> replaced = new HashMap<>();

  private int left = MOST;
  private int rules = Recurrence.MOST_RULES;

  Expansion(List<RawEvent> events, EventTimes times) {
    this.times = times;
    for (RawEvent event : events) {
      event
          .one("RECURRENCE-ID")
          .ifPresent(
              line ->
                  replaced
                      .computeIfAbsent(event.value("UID"), any -> new HashSet<>())
                      .add(placed(event, () -> times.moment(line).instant())));
    }
  }

  private interface Read<T> {
    T get();
  }

  /** What is wrong with an event, with its name. */
  private static <T> T placed(RawEvent event, Read<T> read) {
    try {
      return read.get();
    } catch (IllegalArgumentException e) {
      String named = EventTimes.cut(event.value("SUMMARY"), 60);
      String from = EventTimes.cut(event.value("DTSTART"), 40);
      throw new IllegalArgumentException(
          "the event \"" + named + "\" of " + from + ": " + e.getMessage(), e);
    }
  }

  List<CalendarEvent> of(RawEvent event) {
    return event.cancelled() ? List.of() : placed(event, () -> occurrences(event));
  }

  private List<CalendarEvent> occurrences(RawEvent event) {
    Moment begin =
        times.moment(
            event
                .one("DTSTART")
                .orElseThrow(() -> new IllegalArgumentException("it has no DTSTART")));
    LocalDateTime end = end(event, begin);
    Duration length = Duration.between(begin.local(), end);
    if (length.isNegative()) {
      throw new IllegalArgumentException("it ends before it begins");
    }
    Set<Instant> without = without(event);
    List<CalendarEvent> all = new ArrayList<>();
    for (LocalDateTime each : begins(event, begin)) {
      Instant from = begin.at(each);
      Instant until = begin.at(each.plus(length));
      if (!without.contains(from)
          && until.isAfter(from)
          && until.isAfter(FIRST)
          && from.isBefore(LAST)) {
        all.add(new CalendarEvent(event.who(), from, until, begin.day()));
      }
    }
    return all;
  }

  /** When it ends, as clocks show it where it begins. */
  private LocalDateTime end(RawEvent event, Moment begin) {
    return event
        .one("DTEND")
        .map(line -> times.moment(line).in(begin.zone()))
        .orElseGet(
            () -> {
              String length = event.value("DURATION");
              String otherwise = begin.day() ? "P1D" : "PT0S";
              return EventTimes.plus(begin.local(), length.isEmpty() ? otherwise : length);
            });
  }

  private Set<LocalDateTime> begins(RawEvent event, Moment begin) {
    Set<LocalDateTime> all = new TreeSet<>();
    all.add(begin.local());
    boolean alone = event.one("RECURRENCE-ID").isPresent();
    for (RawEvent.Line rule : alone ? List.<RawEvent.Line>of() : event.all("RRULE")) {
      if (rules-- == 0) {
        throw new IllegalArgumentException(
            "more than " + Recurrence.MOST_RULES + " events of the file recur");
      }
      all.addAll(Recurrence.of(rule.value(), begin, times).begins(left));
    }
    moments(event, "RDATE").forEach(one -> all.add(one.in(begin.zone())));
    left -= all.size();
    if (left < 0) {
      throw new IllegalArgumentException(
          "with it the file has more than "
              + MOST
              + " events until 2100; let it recur less often, or end (UNTIL)");
    }
    return all;
  }

  private Set<Instant> without(RawEvent event) {
    Set<Instant> without = new HashSet<>();
    moments(event, "EXDATE").forEach(one -> without.add(one.instant()));
    if (event.one("RECURRENCE-ID").isEmpty()) {
      without.addAll(replaced.getOrDefault(event.value("UID"), Set.of()));
    }
    return without;
  }

  private List<Moment> moments(RawEvent event, String name) {
    List<Moment> all = new ArrayList<>();
    for (RawEvent.Line line : event.all(name)) {
      for (String one : line.value().split(",", -1)) {
        if (!line.parameter("VALUE").equalsIgnoreCase("PERIOD")) {
          all.add(times.moment(one, line.parameter("TZID")));
        }
      }
    }
    return all;
  }
}
