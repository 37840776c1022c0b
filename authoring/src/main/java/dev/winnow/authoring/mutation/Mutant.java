package dev.winnow.authoring.mutation;

import dev.winnow.core.language.Place;

/**
 * A rule with one small change. Immutable.
 *
 * @param file the file of the rule
 * @param place where the change is
 * @param ruleId the rule's id
 * @param ruleName the rule's name
 * @param before what stands there
 * @param after what stands there instead
 * @param hint which case would notice, for people
 * @param when whether the change is in what the rule asks for, and not in what it does
 * @param text the changed rule
 */
public record Mutant(
    String file,
    Place place,
    String ruleId,
    String ruleName,
    String before,
    String after,
    String hint,
    boolean when,
    String text) {

  /**
   * The change in one line.
   *
   * @return the place, the rule, and what was changed into what
   */
  @Override
  public String toString() {
    String where = file + ":" + place.line() + ":" + place.column();
    return where + " " + ruleId + ": " + before + " -> " + after;
  }
}
