package dev.winnow.core.fact.incident;

/**
 * How far what is the matter with a thing of the topology reaches. Immutable.
 *
 * <p>It weighs the more, the more things it would explain and the more urgent it is: the number of
 * affected things, itself among them, by the number of its priority.
 *
 * @param spot the thing
 * @param incident the id of the incident that speaks for it
 * @param priority how urgent that incident is
 * @param since when that incident opened, in epoch milliseconds
 * @param dependents how many affected things depend on it that began at about the same time
 */
public record Reach(String spot, String incident, int priority, long since, long dependents) {

  /**
   * Whether this weighs as much as another at least.
   *
   * @param other that of another thing
   * @return true if it weighs no less
   */
  public boolean outweighs(Reach other) {
    return compare(other) >= 0;
  }

  /**
   * Whether this is the likelier cause of two: the one that weighs more, then the earlier.
   *
   * @param other that of another thing
   * @return true if this is likelier; the name decides between equals
   */
  public boolean likelierThan(Reach other) {
    int weighs = compare(other);
    if (weighs != 0) {
      return weighs > 0;
    }
    return since != other.since ? since < other.since : spot.compareTo(other.spot) < 0;
  }

  private int compare(Reach other) {
    return Long.compare((dependents + 1) * other.priority, (other.dependents + 1) * priority);
  }

  /** The reach in words. */
  @Override
  public String toString() {
    return spot + " would explain " + dependents + " other affected things";
  }
}
