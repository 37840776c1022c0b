package dev.winnow.authoring.check;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * How findings are worded about what rules make by a name and other rules ask for by that name.
 * Immutable.
 *
 * @param unused the code for what is made and not asked for
 * @param unmade the code for what is asked for and not made
 * @param nobodyAsks what is wrong if nothing asks for it, before the name
 * @param nobodyMakes what is wrong if nothing makes it, before the name
 * @param asking what to write to ask for a name
 * @param making what to write to make a name
 */
record NamedUse(
    Code unused,
    Code unmade,
    String nobodyAsks,
    String nobodyMakes,
    UnaryOperator<String> asking,
    UnaryOperator<String> making) {

  /** Says which names that rules make are not among those that are asked for. */
  void unused(
      Map<String, RuleSemantics> made, Map<String, RuleSemantics> asked, List<Finding> found) {
    made.forEach(
        (name, rule) -> {
          if (!asked.containsKey(name) && rule.rule.own()) {
            found.add(finding(unused, nobodyAsks, name, rule, asked, asking));
          }
        });
  }

  /** Says which names that rules ask for are not among those that are made. */
  void unmade(
      Map<String, RuleSemantics> asked, Map<String, RuleSemantics> made, List<Finding> found) {
    asked.forEach(
        (name, rule) -> {
          if (!made.containsKey(name) && rule.rule.own()) {
            found.add(finding(unmade, nobodyMakes, name, rule, made, making));
          }
        });
  }

  private static Finding finding(
      Code code,
      String wrong,
      String name,
      RuleSemantics rule,
      Map<String, RuleSemantics> right,
      UnaryOperator<String> otherwise) {
    return rule.rule.finding(
        code,
        "\"" + name + "\"",
        wrong + " \"" + name + "\"",
        Words.nearest(name, List.copyOf(right.keySet()), otherwise.apply(name)));
  }
}
