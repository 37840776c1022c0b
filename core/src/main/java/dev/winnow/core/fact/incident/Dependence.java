package dev.winnow.core.fact.incident;

/**
 * An affected thing depends, at once or through others, on another that is affected too and could
 * be why. Immutable.
 *
 * @param spot the thing that depends
 * @param on the thing on which it depends
 * @param near whether both began at about the same time
 */
public record Dependence(String spot, String on, boolean near) {

  /** The dependence in words. */
  @Override
  public String toString() {
    return spot + " depends on " + on;
  }
}
