package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.incident.Incident;

/**
 * A member of a ticket may be the cause of the others, as it explains so many. The engine lets the
 * likeliest lead the ticket. Immutable.
 *
 * @param ticket the ticket
 * @param incident the incident
 * @param explains how many open incidents it inhibits
 * @param ahead how many times as much as the member that leads it must explain to lead instead
 */
public record Culprit(Ticket ticket, Incident incident, long explains, int ahead) {

  /**
   * Whether this is the likelier cause of two: the one that explains more, then the more urgent,
   * then the earlier.
   *
   * @param other another member
   * @return true if this is likelier; the id decides between equals
   */
  public boolean likelierThan(Culprit other) {
    if (explains != other.explains) {
      return explains > other.explains;
    }
    return incident.speaksBefore(other.incident);
  }

  /** {@return whether it leads the ticket already} */
  public boolean leads() {
    return ticket.getLead().equals(incident.getId());
  }

  /**
   * Whether it is to lead the ticket that another member leads.
   *
   * @param lead the one that leads
   * @return true if it explains so much more; of equals the one that leads goes on
   */
  public boolean unseats(Culprit lead) {
    return explains > lead.explains && explains >= ahead * lead.explains;
  }

  /** The culprit in words. */
  @Override
  public String toString() {
    return incident + " explains " + explains + " others";
  }
}
