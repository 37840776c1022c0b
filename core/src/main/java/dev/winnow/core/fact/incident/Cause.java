package dev.winnow.core.fact.incident;

/**
 * An open incident that the cause table names as a cause. Immutable.
 *
 * @param link the table's row and the values that must be equal
 * @param incident the incident's id
 * @param key the incident's key
 * @param since when the incident opened, in epoch milliseconds
 */
public record Cause(String link, String incident, String key, long since) {

  /**
   * Whether this is the earlier of two; the id decides between equals.
   *
   * @param otherSince when the other incident opened, in epoch milliseconds
   * @param other the other incident's id
   * @return true if this is the earlier
   */
  public boolean earlierThan(long otherSince, String other) {
    return since != otherSince ? since < otherSince : incident.compareTo(other) < 0;
  }

  /** The cause in words. */
  @Override
  public String toString() {
    return "the cause " + key;
  }
}
