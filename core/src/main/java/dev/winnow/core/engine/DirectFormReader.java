package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.AccumulatePattern;
import org.drools.model.BetaIndex;
import org.drools.model.Binding;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Function1;

/** Reads the conditions of one rule. */
final class DirectFormReader {

  private final Map<String, Integer> names = new HashMap<>();
  private final List<DirectStep> steps = new ArrayList<>();
  private final List<Class<?>> hidden = new ArrayList<>();
  private final PlainPatterns plain;
  private int plainBefore = -1;

  private DirectFormReader(Condition view) {
    this.plain = new PlainPatterns(view);
  }

  /** The form of a rule; of conditions that are no plain facts it says only the types. */
  static DirectForm read(Rule rule) {
    DirectFormReader reader = new DirectFormReader(rule.getView());
    reader.top(rule.getView());
    return reader.form(rule);
  }

  /** The same for each of the ways in which a rule may match, if it names several: "or". */
  static List<DirectForm> alternatives(Rule rule) {
    Condition view = rule.getView();
    List<Condition> ors =
        view.getSubConditions().stream().filter(one -> one.getType() == Condition.Type.OR).toList();
    if (view.getType() != Condition.Type.AND || ors.size() != 1) {
      return List.of(read(rule));
    }
    return ors.get(0).getSubConditions().stream()
        .map(chosen -> alternative(rule, ors.get(0), chosen))
        .toList();
  }

  private static DirectForm alternative(Rule rule, Condition any, Condition chosen) {
    DirectFormReader reader = new DirectFormReader(rule.getView());
    for (Condition one : rule.getView().getSubConditions()) {
      if (one != any) {
        reader.one(one);
      } else if (chosen.getType() == Condition.Type.AND) {
        chosen.getSubConditions().forEach(reader::one);
      } else {
        reader.one(chosen);
      }
    }
    return reader.form(rule);
  }

  private DirectForm form(Rule rule) {
    return new DirectForm(rule, steps, plainBefore, hidden, names);
  }

  private void top(Condition view) {
    if (view.getType() != Condition.Type.AND) {
      hide(view);
      return;
    }
    view.getSubConditions().forEach(this::one);
  }

  private void one(Condition condition) {
    switch (condition.getType()) {
      case CONSEQUENCE -> {}
      case PATTERN -> pattern(condition, DirectStep.Asks.ONE);
      case EXISTS -> inside(condition, DirectStep.Asks.ANY);
      case NOT -> inside(condition, DirectStep.Asks.NONE);
      default -> hide(condition);
    }
  }

  private void inside(Condition condition, DirectStep.Asks asks) {
    List<Condition> inside = condition.getSubConditions();
    if (inside.size() == 1 && inside.get(0).getType() == Condition.Type.PATTERN) {
      pattern(inside.get(0), asks);
    } else {
      hide(condition);
    }
  }

  private void pattern(Condition condition, DirectStep.Asks asks) {
    if (condition instanceof AccumulatePattern<?> || !plain.has((Pattern<?>) condition)) {
      hide(condition);
      return;
    }
    Pattern<?> pattern = (Pattern<?>) condition;
    int fact = number(pattern.getPatternVariable());
    List<DirectTest> tests = new ArrayList<>();
    tests(pattern.getConstraint(), tests);
    List<DirectStep.Bound> bound = new ArrayList<>();
    for (Binding binding : pattern.getBindings()) {
      bound.add(
          new DirectStep.Bound(
              number(binding.getBoundVariable()), binding, numbers(binding.getInputVariables())));
    }
    Class<?> type = pattern.getPatternVariable().getType();
    DirectStep.Said said = new DirectStep.Said(fact, bound);
    steps.add(new DirectStep(asks, type, said, tests, keys(pattern.getConstraint(), pattern)));
  }

  private int number(Variable<?> variable) {
    return names.computeIfAbsent(variable.getName(), name -> names.size());
  }

  private int[] numbers(Variable<?>[] variables) {
    int[] numbers = new int[variables.length];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(variables[i]);
    }
    return numbers;
  }

  private void tests(Constraint constraint, List<DirectTest> tests) {
    if (constraint == SingleConstraint.TRUE) {
      return;
    }
    if (constraint instanceof SingleConstraint single) {
      if (single.isTemporal()) {
        isNotWhole();
      }
      tests.add(new DirectTest.One(single, numbers(single.getVariables())));
    } else if (constraint.getType() == Constraint.Type.OR) {
      List<DirectTest> any = new ArrayList<>();
      constraint.getChildren().forEach(child -> any.add(all(child)));
      tests.add(new DirectTest.Many(true, any));
    } else {
      constraint.getChildren().forEach(child -> tests(child, tests));
    }
  }

  private DirectTest all(Constraint constraint) {
    List<DirectTest> all = new ArrayList<>();
    tests(constraint, all);
    return all.size() == 1 ? all.get(0) : new DirectTest.Many(false, all);
  }

  private List<DirectStep.Key> keys(Constraint constraint, Pattern<?> pattern) {
    if (constraint instanceof SingleConstraint single) {
      return key(single, pattern).stream().toList();
    }
    if (constraint.getType() == Constraint.Type.OR) {
      return List.of();
    }
    return constraint.getChildren().stream()
        .flatMap(child -> keys(child, pattern).stream())
        .toList();
  }

  @SuppressWarnings("unchecked")
  private Optional<DirectStep.Key> key(SingleConstraint single, Pattern<?> pattern) {
    Variable<?>[] variables = single.getVariables();
    if (!(single.getIndex() instanceof BetaIndex<?, ?, ?> index)
        || index.getConstraintType() != Index.ConstraintType.EQUAL
        || index.getIndexedClass() != String.class
        || variables.length != 2
        || !variables[0].getName().equals(pattern.getPatternVariable().getName())) {
      return Optional.empty();
    }
    String[] read = single.getReactiveProps();
    Optional<String> property = read.length == 1 ? Optional.of(read[0]) : Optional.empty();
    Class<?> type = pattern.getPatternVariable().getType();
    return Optional.of(
        new DirectStep.Key(
            property,
            (Function1<Object, Object>) (Function1<?, ?>) index.getLeftOperandExtractor(),
            (Function1<Object, Object>) (Function1<?, ?>) index.getRightOperandExtractor(),
            number(variables[1]),
            property.filter(name -> Lasting.property(type, name)).isPresent()));
  }

  private void isNotWhole() {
    plainBefore = plainBefore < 0 ? steps.size() : plainBefore;
  }

  /** Notes the types of conditions that cannot be looked at. */
  private void hide(Condition condition) {
    isNotWhole();
    if (condition instanceof AccumulatePattern<?> accumulate) {
      Condition source =
          accumulate.isCompositePatterns() ? accumulate.getCondition() : accumulate.getPattern();
      if (source == null) {
        hidden.add(Object.class);
      } else {
        hide(source);
      }
    } else if (condition instanceof Pattern<?> pattern) {
      if (plain.has(pattern)) {
        hidden.add(pattern.getPatternVariable().getType());
      }
    } else if (condition.getType() == Condition.Type.EVAL) {
      return;
    } else if (condition.getSubConditions() == null || condition.getSubConditions().isEmpty()) {
      hidden.add(Object.class);
    } else {
      condition.getSubConditions().forEach(this::hide);
    }
  }
}
