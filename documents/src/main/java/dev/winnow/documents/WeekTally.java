package dev.winnow.documents;

import dev.winnow.documents.view.ToilView.Slot;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts times by days of the week and hours of the day. Immutable.
 *
 * @param zone the team's zone
 */
record WeekTally(ZoneId zone) {

  private static final int HOURS = 24;
  private static final int LONGEST_BAR = 20;

  List<Slot> days(List<Instant> tickets, List<Instant> pages) {
    List<String> names =
        Stream.of(DayOfWeek.values())
            .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
            .toList();
    return slots(names, time -> time.getDayOfWeek().getValue() - 1, tickets, pages);
  }

  List<Slot> hours(List<Instant> tickets, List<Instant> pages) {
    List<String> names =
        IntStream.range(0, HOURS).mapToObj(hour -> (hour < 10 ? "0" : "") + hour + ":00").toList();
    return slots(names, ZonedDateTime::getHour, tickets, pages);
  }

  private List<Slot> slots(
      List<String> names,
      ToIntFunction<ZonedDateTime> slot,
      List<Instant> tickets,
      List<Instant> pages) {
    int[] began = counts(names.size(), slot, tickets);
    int[] paged = counts(names.size(), slot, pages);
    int most = IntStream.of(began).max().orElse(0);
    return IntStream.range(0, names.size())
        .mapToObj(at -> new Slot(names.get(at), began[at], paged[at], bar(began[at], most)))
        .toList();
  }

  private int[] counts(int size, ToIntFunction<ZonedDateTime> slot, List<Instant> times) {
    int[] counts = new int[size];
    times.forEach(at -> counts[slot.applyAsInt(at.atZone(zone))]++);
    return counts;
  }

  private static String bar(int count, int most) {
    int length = most <= LONGEST_BAR ? count : (count * LONGEST_BAR + most - 1) / most;
    return "\u2588".repeat(length);
  }
}
