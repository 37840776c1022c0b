package dev.winnow.documents.view;

import java.util.List;

/**
 * What an on-call log says. Immutable.
 *
 * @param from from when it is
 * @param to until when it is
 * @param zone the team's zone
 * @param outgoing who was on call at its end
 * @param incoming who is on call from then on
 * @param total how many tickets there were
 * @param counts how many of each priority
 * @param open those that are not over
 * @param recurring those that were there more than once
 * @param silences who is not told of what, and until when
 * @param changes what was deployed
 * @param entries the tickets, in the order in which they began
 * @param references where the record says so
 */
public record OncallView(
    Moment from,
    Moment to,
    String zone,
    Said outgoing,
    Said incoming,
    String total,
    List<PriorityCount> counts,
    List<Said> open,
    List<Said> recurring,
    List<Said> silences,
    List<Row> changes,
    List<OncallEntry> entries,
    List<Mark> references) {

  /**
   * How many tickets of a priority there were. Immutable.
   *
   * @param priority such as {@code P2}
   * @param tickets how many
   * @param open how many of them are not over
   */
  public record PriorityCount(String priority, int tickets, int open) {}

  /**
   * One ticket. Immutable.
   *
   * @param title the problem and where it is
   * @param ticket the ticket's id
   * @param priority such as {@code P2}
   * @param owner whose it is; unknown if nobody's
   * @param begins when it began
   * @param fired what fired
   * @param steps what was looked at, said and done, and what came of it
   * @param resolution what ended it
   * @param status whether it is over
   * @param duration for how long it was there; unknown while it is not over
   * @param shared whether other tickets were there at that time, which the steps may be about
   */
  public record OncallEntry(
      String title,
      String ticket,
      String priority,
      Said owner,
      Moment begins,
      List<Row> fired,
      List<Row> steps,
      List<Row> resolution,
      Said status,
      Said duration,
      boolean shared) {}
}
