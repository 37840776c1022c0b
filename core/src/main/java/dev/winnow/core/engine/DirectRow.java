package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the variables of a rule stand for, while facts are looked for that fulfil it. */
final class DirectRow {

  private static final Object UNSET = new Object();

  private final DirectForm form;
  private final @Nullable Object[] values;

  DirectRow(DirectForm form) {
    this.form = form;
    this.values = new Object[form.variables()];
    Arrays.fill(values, UNSET);
  }

  private DirectRow(DirectForm form, @Nullable Object[] values) {
    this.form = form;
    this.values = values;
  }

  DirectRow copy() {
    return new DirectRow(form, values.clone());
  }

  /** A fact takes its place in a step. */
  void enter(DirectStep step, Object fact) {
    for (DirectStep.Bound bound : step.bound()) {
      values[bound.variable()] = UNSET;
    }
    values[step.fact()] = fact;
  }

  /** What a variable stands for; null where the fact says null. */
  @Nullable Object value(int variable) {
    Object known = values[variable];
    if (known == UNSET) {
      DirectStep.Bound bound = form.binding(variable);
      if (bound == null) {
        throw new DirectTest.UnsureException(null);
      }
      known = bound.read(this);
      values[variable] = known;
    }
    return known;
  }

  /** What some variables stand for. */
  @Nullable Object[] values(int[] variables) {
    @Nullable Object[] read = new Object[variables.length];
    for (int i = 0; i < read.length; i++) {
      read[i] = value(variables[i]);
    }
    return read;
  }

  /** The fact that a variable stands for. */
  Object fact(int variable) {
    return Objects.requireNonNull(values[variable]);
  }

  /** The variable that stands for a fact. */
  int variableOf(Object fact) {
    for (DirectStep step : form.steps()) {
      if (step.matches() && values[step.fact()] == fact) {
        return step.fact();
      }
    }
    throw new IllegalStateException("a rule changes what it does not name");
  }

  /** The facts that fulfil the rule, in the order of its conditions. */
  List<Object> facts() {
    List<Object> facts = new ArrayList<>(form.steps().length);
    for (DirectStep step : form.steps()) {
      Object fact = values[step.fact()];
      if (step.matches() && fact != null) {
        facts.add(fact);
      }
    }
    return facts;
  }
}
