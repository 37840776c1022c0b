package dev.winnow.authoring.check;

import java.util.List;

/** Finds rules of one pattern that change or delete what they match; see decision 0006. */
final class SinglePattern {

  private SinglePattern() {}

  static void check(RuleSemantics rule, List<Finding> found) {
    List<Clause> clauses = rule.rule.clauses();
    if (clauses.size() != 1 || !clauses.get(0).isPositive()) {
      return;
    }
    boolean changes =
        rule.effects.stream().anyMatch(effect -> effect.fact() == 0 && !effect.later());
    if (changes) {
      String kind = Words.kind(clauses.get(0));
      found.add(
          rule.rule.finding(
              Code.SINGLE_PATTERN_SELF_END,
              "this rule has one pattern and changes or deletes what it matches, so the engine"
                  + " keeps every "
                  + kind
                  + " that it ever matched",
              "name the settings that it belongs to as the first pattern, such as:"
                  + " InhibitionSettings()"));
    }
  }
}
