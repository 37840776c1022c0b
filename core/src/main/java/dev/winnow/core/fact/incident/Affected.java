package dev.winnow.core.fact.incident;

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
   * Whether this could be why another thing is affected. What has lasted for longer explains only
   * what is no more urgent than itself.
   *
   * @param other another affected thing
   * @param before how long before the other this may have begun, in milliseconds
   * @param after how long after the other this may have begun, in milliseconds
   * @return true if this is near in time, or as urgent and older
   */
  public boolean couldExplain(Affected other, long before, long after) {
    return since <= other.since + after
        && (since >= other.since - before || priority <= other.priority);
  }

  /**
   * Whether this began about when another did, so that the other is evidence for it.
   *
   * @param other another affected thing, which this could explain
   * @param before how long before the other this may have begun, in milliseconds
   * @return true if this is no older
   */
  public boolean near(Affected other, long before) {
    return since >= other.since - before;
  }

  /** The thing in words. */
  @Override
  public String toString() {
    return "an open incident on " + spot;
  }
}
