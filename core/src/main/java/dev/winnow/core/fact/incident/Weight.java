package dev.winnow.core.fact.incident;

/**
 * How much the incidents of a ticket explain. Immutable.
 *
 * @param ticket the ticket's id
 * @param explains how many incidents are explained by those in it, roughly beyond 16
 * @param priority how urgent its lead is
 * @param since when its lead opened, in epoch milliseconds
 */
public record Weight(String ticket, long explains, int priority, long since) {

  private static final int DIGITS = 4;

  /**
   * A weight that seldom changes: of large numbers only the first binary digits count.
   *
   * @param ticket the ticket's id
   * @param lead the incident that leads it
   * @param explains how many incidents are explained by those in it
   * @return the weight
   */
  public static Weight of(String ticket, Incident lead, long explains) {
    int beyond = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(explains) - DIGITS);
    long roughly = explains >> beyond << beyond;
    return new Weight(ticket, roughly, lead.getPriority(), lead.getOpenedAt());
  }

  /**
   * Whether the ticket is the better place for what both explain: the one that explains more, then
   * the more urgent, then the earlier.
   *
   * @param other the weight of another ticket
   * @return true if this ticket is better; the id decides between equals
   */
  public boolean betterThan(Weight other) {
    if (explains != other.explains) {
      return explains > other.explains;
    }
    if (priority != other.priority) {
      return priority < other.priority;
    }
    return since != other.since ? since < other.since : ticket.compareTo(other.ticket) < 0;
  }

  /** The weight in words. */
  @Override
  public String toString() {
    return "ticket " + ticket + " explains about " + explains;
  }
}
