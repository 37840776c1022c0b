package dev.winnow.core.fact.incident;

/**
 * A member of a storm's ticket that may be its cause, as it explains much of it. Immutable.
 *
 * @param ticket the id of the ticket
 * @param incident the id of the incident
 * @param explains how many open incidents it inhibits
 * @param priority how urgent it is
 * @param since when it opened, in epoch milliseconds
 */
public record Culprit(String ticket, String incident, long explains, int priority, long since) {

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
    if (priority != other.priority) {
      return priority < other.priority;
    }
    return since != other.since ? since < other.since : incident.compareTo(other.incident) < 0;
  }

  /** The culprit in words. */
  @Override
  public String toString() {
    return "incident " + incident + " explains " + explains + " others";
  }
}
