package dev.winnow.core.fact.incident;

/**
 * Of all affected things on which an affected thing depends, and which could be why, the likeliest:
 * the one that weighs most, of those for which there is evidence; of equals the earliest. The
 * engine finds it, and puts it in. Immutable.
 *
 * <p>A thing weighs the more, the more things it would explain and the more urgent it is: the
 * number of affected things that are evidence for it, itself among them, by the number of its
 * priority.
 *
 * @param spot the thing that depends
 * @param on the thing that is the likeliest cause
 * @param incident the id of the incident that speaks for the cause
 * @param heavier whether the cause weighs as much as what depends on it at least
 */
public record LikeliestCause(String spot, String on, String incident, boolean heavier) {

  /** The cause in words. */
  @Override
  public String toString() {
    return spot + " depends on " + on + ", of all causes the likeliest";
  }
}
