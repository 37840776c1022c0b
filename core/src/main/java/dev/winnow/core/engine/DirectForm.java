package dev.winnow.core.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.drools.model.Rule;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a rule as they can be looked at without the rule engine. Safe for use by
 * several threads.
 */
final class DirectForm {

  private final Rule rule;
  private final int plainBefore;
  private final DirectStep[] steps;
  private final List<Class<?>> hidden;
  private final Map<String, Integer> names;
  private final DirectStep.@Nullable Bound[] bound;

  /**
   * A form.
   *
   * @param rule the rule
   * @param steps its conditions that are facts that are there or not, in their order
   * @param plainBefore how many of them are before the first of others; -1 if there are no others
   * @param hidden types that occur in its other conditions
   * @param names its variables, by their names
   */
  DirectForm(
      Rule rule,
      List<DirectStep> steps,
      int plainBefore,
      List<Class<?>> hidden,
      Map<String, Integer> names) {
    this.rule = rule;
    this.plainBefore = plainBefore;
    this.steps = steps.toArray(DirectStep[]::new);
    this.hidden = List.copyOf(hidden);
    this.names = Map.copyOf(names);
    this.bound = new DirectStep.Bound[names.size()];
    for (DirectStep step : steps) {
      for (DirectStep.Bound one : step.bound()) {
        bound[one.variable()] = one;
      }
    }
  }

  Rule rule() {
    return rule;
  }

  String name() {
    return rule.getName();
  }

  /** Whether {@link #steps} are all of its conditions; else there are others beside them. */
  boolean whole() {
    return plainBefore < 0;
  }

  /**
   * Whether a condition that cannot be looked at, and that facts of a type could fulfil, comes so
   * early.
   */
  boolean hidesBy(int step, Class<?> type) {
    return plainBefore <= step && hides(type);
  }

  DirectStep[] steps() {
    return steps;
  }

  int variables() {
    return bound.length;
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
    return bound[variable];
  }

  /** Whether it asks that there be none of some facts. */
  boolean asksForNone() {
    return Arrays.stream(steps).anyMatch(DirectStep::not);
  }

  /** Whether facts of a type could fulfil any of its conditions. */
  boolean concerns(Class<?> type) {
    if (hides(type)) {
      return true;
    }
    for (DirectStep step : steps) {
      if (step.type().isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it asks for facts of a type, or of one of its kinds. */
  boolean asksFor(Class<?> type) {
    return hidden.stream().anyMatch(type::isAssignableFrom)
        || Arrays.stream(steps).anyMatch(step -> type.isAssignableFrom(step.type()));
  }

  /** Whether facts of a type could fulfil a condition that cannot be looked at. */
  boolean hides(Class<?> type) {
    for (Class<?> one : hidden) {
      if (one.isAssignableFrom(type)) {
        return true;
      }
    }
    return false;
  }
}
