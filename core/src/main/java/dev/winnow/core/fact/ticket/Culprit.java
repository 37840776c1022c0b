package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.incident.Incident;

/**
 * A member of a ticket may be the cause of the others, as it explains so many. The engine lets the
 * likeliest lead the ticket. Immutable.
 *
 * @param ticket the ticket
 * @param incident the incident
 * @param explains how many open incidents it inhibits
 */
public record Culprit(Ticket ticket, Incident incident, long explains) {

  /**
   * Whether this is the likelier cause of two: the one that explains more, {@linkplain
   * Weight#roughly roughly}, then the more urgent, then the earlier.
   *
   * @param other another member
   * @return true if this is likelier; the id decides between equals
   */
  public boolean likelierThan(Culprit other) {
    long more = Weight.roughly(explains) - Weight.roughly(other.explains);
    if (more != 0) {
      return more > 0;
    }
    return incident.speaksBefore(other.incident);
  }

  /** The culprit in words. */
  @Override
  public String toString() {
    return incident + " explains " + explains + " others";
  }
}
