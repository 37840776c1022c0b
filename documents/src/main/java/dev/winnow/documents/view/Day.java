package dev.winnow.documents.view;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened on a day. Immutable.
 *
 * @param day the day, such as {@code Friday 2021-09-03}
 * @param rows what happened, in the order of time
 */
public record Day(String day, List<Row> rows) {

  /** Keeps its own copy. */
  public Day {
    rows = List.copyOf(rows);
  }

  /**
   * A timeline, day by day.
   *
   * @param rows what happened, in the order of time
   * @return the days on which anything happened
   */
  public static List<Day> of(List<Row> rows) {
    List<Day> days = new ArrayList<>();
    int from = 0;
    for (int at = 1; at <= rows.size(); at++) {
      String day = rows.get(from).time().day();
      if (at == rows.size() || !rows.get(at).time().day().equals(day)) {
        days.add(new Day(day, rows.subList(from, at)));
        from = at;
      }
    }
    return days;
  }
}
