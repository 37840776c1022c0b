package dev.winnow.authoring.check;

import dev.winnow.rules.settings.Settings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What can be proved of rules without running them. */
final class Proofs {

  private Proofs() {}

  static List<Finding> of(List<RuleSemantics> rules, Severities severities) {
    List<Finding> found = new ArrayList<>();
    for (RuleSemantics rule : rules) {
      if (rule.rule.own()) {
        NeverMatches.check(rule, found);
        Joins.check(rule, found);
        RestsOnSignal.check(rule, found);
        severities.check(rule, found);
      }
    }
    Shadows.check(rules, found);
    SelfFeeding.check(rules, found);
    Toggling.check(rules, found);
    OrderDependence.check(rules, found);
    DeadlineUse.check(rules, found);
    CounterUse.check(rules, found);
    return found;
  }

  /** Settings of which there is just one fact, by their class. */
  static Map<Class<?>, Object> single(Settings settings) {
    Map<Class<?>, Object> single = new HashMap<>();
    settings.singles().forEach(fact -> single.put(fact.getClass(), fact));
    return single;
  }
}
