package dev.winnow.authoring.cases;

/**
 * One thing that is not as a case expects it. Immutable.
 *
 * @param subject what it is about, such as {@code ticket 1: priority}
 * @param expected what was expected
 * @param actual what it was
 */
public record Difference(String subject, String expected, String actual) {

  Difference at(String moment) {
    return moment.isEmpty() ? this : new Difference(moment + ": " + subject, expected, actual);
  }

  @Override
  public String toString() {
    return subject + ": expected " + expected + ", but it was " + actual;
  }
}
