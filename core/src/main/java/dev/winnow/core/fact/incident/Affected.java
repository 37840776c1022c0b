package dev.winnow.core.fact.incident;

import java.util.Set;

/**
 * A thing of the topology has an open incident. Of several the most urgent speaks for it, of
 * equally urgent ones the earliest. Of all affected things on which it depends the engine finds the
 * {@linkplain LikeliestCause likeliest cause}. Immutable.
 *
 * @param spot the thing, with what its labels say that it is on
 * @param thing the thing alone, such as {@code service=db}
 * @param below the things on which it depends, at once or through others
 * @param incident the id of the incident that speaks for it
 * @param priority how urgent that incident is
 * @param since when that incident opened, in epoch milliseconds
 * @param before how long before that a cause may have begun and be no older, in milliseconds
 * @param after how long after that a cause may have begun, in milliseconds
 */
public record Affected(
    String spot,
    String thing,
    Set<String> below,
    String incident,
    int priority,
    long since,
    long before,
    long after) {

  /**
   * Whether this could be why another thing is affected. What has lasted for longer explains only
   * what is no more urgent than itself.
   *
   * @param other another affected thing, which depends on this
   * @return true if this is near in time, or as urgent and older
   */
  public boolean couldExplain(Affected other) {
    return since <= other.since + other.after && (isNear(other) || priority <= other.priority);
  }

  /**
   * Whether another, which this could explain, is evidence for it: whether this is no older.
   *
   * @param other another affected thing, which depends on this
   * @return true if this began about when the other did
   */
  public boolean isShownBy(Affected other) {
    return since <= other.since + other.after && isNear(other);
  }

  private boolean isNear(Affected other) {
    return since >= other.since - other.before;
  }

  /** The thing in words. */
  @Override
  public String toString() {
    return "an open incident on " + spot;
  }
}
