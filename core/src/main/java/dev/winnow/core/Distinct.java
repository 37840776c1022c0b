package dev.winnow.core;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes sure that names and ids tell rules apart. */
final class Distinct {

  private Distinct() {}

  static void check(List<RuleInfo> rules) {
    Map<String, RuleInfo> names = new HashMap<>();
    Map<String, RuleInfo> ids = new HashMap<>();
    List<PolicyProblem> problems = new ArrayList<>();
    for (RuleInfo rule : rules) {
      RuleInfo sameName = names.putIfAbsent(rule.name(), rule);
      RuleInfo sameId = ids.putIfAbsent(rule.id(), rule);
      if (sameName != null) {
        problems.add(twice(rule, sameName, "rule \"" + rule.name() + "\""));
      } else if (sameId != null) {
        problems.add(twice(rule, sameId, "id \"" + rule.id() + "\""));
      }
    }
    if (!problems.isEmpty()) {
      throw new PolicyException(problems);
    }
  }

  private static PolicyProblem twice(RuleInfo rule, RuleInfo first, String what) {
    return new PolicyProblem(
        rule.file(),
        rule.line(),
        1,
        "there is another "
            + what
            + ", in "
            + first.file()
            + ":"
            + first.line()
            + "; choose another one");
  }
}
