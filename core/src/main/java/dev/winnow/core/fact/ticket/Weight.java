package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.incident.Incident;

/**
 * How much the incidents of a ticket explain. Immutable.
 *
 * @param explains how many incidents are explained by those in it, roughly beyond 4
 * @param priority how urgent its lead is
 * @param since when its lead opened, in epoch milliseconds
 * @param ticket the ticket's id
 */
public record Weight(long explains, int priority, long since, String ticket) {

  private static final int DIGITS = 2;
  private static final Weight NONE = new Weight(0, 0, 0, "");

  /** {@return the weight of a ticket that explains nothing} */
  public static Weight none() {
    return NONE;
  }

  /**
   * A weight that seldom changes: of large numbers only the first binary digits count.
   *
   * @param ticket the ticket's id
   * @param lead the incident that leads it
   * @param explains how many incidents are explained by those in it
   * @return the weight; that of nothing if the lead is in no table of causes
   */
  public static Weight of(String ticket, Incident lead, long explains) {
    if (explains == 0 || !lead.isInCauseTable() || lead.getPriority() == 0) {
      return NONE;
    }
    return new Weight(roughly(explains), lead.getPriority(), lead.getOpenedAt(), ticket);
  }

  /**
   * A number by which causes are compared: each that explains one more than another would be the
   * likelier else, in turns, while both explain more and more.
   *
   * @param number how many a cause explains
   * @return the number without all but its first two binary digits: 1, 2, 3, 4, 6, 8, 12, 16 ...
   */
  public static long roughly(long number) {
    int beyond = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(number) - DIGITS);
    return number >> beyond << beyond;
  }

  /**
   * Whether the ticket is the better place for what both explain: the one that explains more, then
   * the more urgent, then the earlier.
   *
   * @param other the weight of another ticket
   * @return true if this ticket is better; the id decides between equals; false if either explains
   *     nothing
   */
  public boolean betterThan(Weight other) {
    if (explains == 0 || other.explains == 0) {
      return false;
    }
    if (explains != other.explains) {
      return explains > other.explains;
    }
    if (priority != other.priority) {
      return priority < other.priority;
    }
    return since != other.since ? since < other.since : ticket.compareTo(other.ticket) < 0;
  }
}
