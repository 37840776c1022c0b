package dev.winnow.core.engine;

import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule as they can be looked at without the rule engine. Safe for use by
 * several threads.
 *
 * @param rule the rule
 * @param whole whether {@code steps} are all of its conditions; else there are others beside them
 * @param steps its conditions that are facts that are there or not, in their order
 * @param hidden types that occur in its other conditions
 * @param names its variables, by their names
 */
record DirectForm(
    Rule rule, boolean whole, List<DirectStep> steps, List<Class<?>> hidden, Map<String, Integer> names) {

  String name() {
    return rule.getName();
  }

  int variables() {
    return names.size();
  }

  int number(String variable) {
    Integer number = names.get(variable);
    if (number == null) {
      throw new DirectTest.UnsureException(null);
    }
    return number;
  }

  /** How a variable's value is read, if it is read from a fact. */
  DirectStep.@Nullable Bound binding(int variable) {
    for (DirectStep step : steps) {
      for (DirectStep.Bound bound : step.bound()) {
        if (bound.variable() == variable) {
          return bound;
        }
      }
    }
    return null;
  }

  /** Whether facts of a type could fulfil any of its conditions. */
  boolean concerns(Class<?> type) {
    return hides(type) || steps.stream().anyMatch(step -> step.type().isAssignableFrom(type));
  }

  /** Whether facts of a type could fulfil a condition that cannot be looked at. */
  boolean hides(Class<?> type) {
    return hidden.stream().anyMatch(one -> one.isAssignableFrom(type));
  }
}
