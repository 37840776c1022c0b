package dev.winnow.core.language;

/**
 * One of the comma-separated parts of a pattern, such as {@code open}, {@code count > $n} or {@code
 * $key : key}. Immutable.
 *
 * @param text as it is written, without what is around it
 * @param binding the variable that it binds, with its dollar sign; empty if none
 * @param test what must be true of the fact; empty if it only binds
 * @param place where it stands
 */
public record Condition(String text, String binding, String test, Place place) {

  /**
   * Whether it only gives a property a name.
   *
   * @return true if it can never fail
   */
  public boolean onlyBinds() {
    return test.isEmpty();
  }
}
