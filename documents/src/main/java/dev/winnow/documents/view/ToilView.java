package dev.winnow.documents.view;

import java.util.List;

/**
 * What recurs, and what to do about it. Immutable.
 *
 * @param from from when it is
 * @param to until when it is
 * @param zone the team's zone
 * @param total how many tickets there were
 * @param proposals what should be automated, or become P5
 * @param recurring what recurred
 * @param days tickets and pages by day of the week
 * @param hours tickets and pages by hour of the day
 * @param quality by how much alerts beat chance
 * @param references where the record says so
 */
public record ToilView(
    Moment from,
    Moment to,
    String zone,
    String total,
    List<Said> proposals,
    List<Recurring> recurring,
    List<Slot> days,
    List<Slot> hours,
    List<Quality> quality,
    List<Mark> references) {

  /**
   * A problem that came more than once. Immutable.
   *
   * @param name the problem and where it is
   * @param times how often
   * @param median how long half of the times lasted at most
   * @param most how long nine of ten lasted at most
   * @param open what is not over in the record; empty if all is
   * @param done what was done, and how often
   */
  public record Recurring(
      Said name, int times, String median, String most, String open, List<Said> done) {}

  /**
   * A part of the week or the day. Immutable.
   *
   * @param name the part
   * @param tickets how many tickets began in it
   * @param pages how many pages went out in it
   * @param bar as many signs as there were tickets, or fewer if there were many
   */
  public record Slot(String name, int tickets, int pages, String bar) {}

  /**
   * What people think of an alert. Immutable.
   *
   * @param name the alert
   * @param useful how often it was useful, of how many times
   * @param verdict by how much that beats a coin
   */
  public record Quality(String name, Said useful, String verdict) {}
}
