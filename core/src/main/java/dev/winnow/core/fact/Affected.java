package dev.winnow.core.fact;

/**
 * A thing of the topology has an open incident. Of several the most urgent speaks for it, of
 * equally urgent ones the earliest. Immutable.
 *
 * @param spot the thing, with what its labels say that it is on
 * @param thing the thing alone, such as {@code service=db}
 * @param incident the id of the incident that speaks for it
 * @param priority how urgent that incident is
 * @param since when that incident opened, in epoch milliseconds
 */
public record Affected(String spot, String thing, String incident, int priority, long since) {

  /**
   * Whether this could be why another thing is affected. What has lasted for long before explains
   * only what is no more urgent than itself.
   *
   * @param otherPriority how urgent the incident of the other is
   * @param otherSince when that one opened, in epoch milliseconds
   * @param before how long before the other this may have begun, in milliseconds
   * @param after how long after the other this may have begun, in milliseconds
   * @return true if this is near in time
   */
  public boolean couldExplain(int otherPriority, long otherSince, long before, long after) {
    return since <= otherSince + after
        && (since >= otherSince - before || priority <= otherPriority);
  }

  /** The thing in words. */
  @Override
  public String toString() {
    return "an open incident on " + spot;
  }
}
