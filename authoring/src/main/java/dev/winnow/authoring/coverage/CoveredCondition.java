package dev.winnow.authoring.coverage;

/**
 * A condition of a rule, and what was seen of it. Immutable.
 *
 * @param text how it reads
 * @param file the file it is written in
 * @param line the line where it is, from 1; the rule's where it was not found
 * @param from where it begins in the file's text, from 0; -1 where it was not found
 * @param to where it ends
 * @param held whether it was seen to hold, once all before it held
 * @param failed whether it was seen to fail, once all before it held
 */
public record CoveredCondition(
    String text, String file, int line, int from, int to, boolean held, boolean failed) {

  /**
   * Whether the cases tell it from its opposite.
   *
   * @return true if it was seen to hold and to fail
   */
  public boolean covered() {
    return held && failed;
  }

  /**
   * What is missing.
   *
   * @return {@code never seen to fail} or the like; empty if nothing is
   */
  public String missing() {
    if (held) {
      return failed ? "" : "never seen to fail";
    }
    return failed ? "never seen to hold" : "never reached";
  }
}
