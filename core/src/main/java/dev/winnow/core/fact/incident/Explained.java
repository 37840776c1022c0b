package dev.winnow.core.fact.incident;

/**
 * The topology says why a thing is affected: the likeliest cause among what it depends on.
 * Immutable.
 *
 * @param spot the thing
 * @param on the thing on which it depends
 * @param cause the id of the incident there
 */
public record Explained(String spot, String on, String cause) {

  /** The cause in words. */
  @Override
  public String toString() {
    return spot + " is explained by " + on;
  }
}
