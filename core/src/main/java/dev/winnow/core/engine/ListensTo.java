package dev.winnow.core.engine;

import dev.winnow.core.fact.Reads;
import dev.winnow.core.language.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.AbstractSingleConstraint;
import org.drools.model.constraints.ReactivitySpecs;
import org.drools.model.patterns.PatternImpl;

/**
 * Lets a condition listen to the properties that it names, and to no others. Drools 10.2 lets one
 * that hands properties of its fact to a method of another, as {@code $table.covers( name, labels
 * )}, listen to all of them, so that it is asked again whenever anything of the fact changes; the
 * same is true of methods of the fact, which say what they read by {@link Reads}. Where such a call
 * is one of several alternatives, as in {@code !open || !$there.betterThan( weight )}, it knows
 * only what the others compare, and does not hear of the rest.
 */
final class ListensTo {

  private ListensTo() {}

  /** Narrows the conditions of a model that is not used yet. */
  static void itsNames(Model model) {
    for (Rule rule : model.getRules()) {
      narrow(rule.getView());
    }
  }

  private static void narrow(Condition condition) {
    if (condition instanceof PatternImpl<?> pattern) {
      narrow(pattern.getConstraint(), pattern.getPatternVariable());
    } else if (condition.getSubConditions() != null) {
      condition.getSubConditions().forEach(ListensTo::narrow);
    }
  }

  /** The same for one condition on a fact. */
  static void narrow(Constraint constraint, Variable<?> fact) {
    if (constraint instanceof AbstractSingleConstraint single) {
      if (single.predicateInformation() != null) {
        names(single, fact).ifPresent(names -> listens(single, names));
      }
    } else if (!(constraint instanceof SingleConstraint)) {
      constraint.getChildren().forEach(child -> narrow(child, fact));
    }
  }

  private static void listens(AbstractSingleConstraint constraint, Set<String> names) {
    Set<String> all = new TreeSet<>(names);
    all.addAll(List.of(constraint.getReactiveProps()));
    constraint.setReactivitySpecs(new ReactivitySpecs(null, all.toArray(String[]::new)));
  }

  /** The properties that a condition names; empty if it may read others. */
  private static Optional<Set<String>> names(
      AbstractSingleConstraint constraint, Variable<?> fact) {
    String text = constraint.predicateInformation().getStringConstraint();
    if (text == null) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    return Expression.read(text, 0)
        .filter(read -> isNamed(read, fact, names))
        .filter(read -> !names.isEmpty())
        .map(read -> names);
  }

  /** Whether all that an expression reads of the fact is named in it; notes the names. */
  private static boolean isNamed(Expression read, Variable<?> fact, Set<String> names) {
    if (read instanceof Expression.Call call && call.of() == null) {
      Optional<Reads> reads = reads(fact.getType(), call.name());
      reads.ifPresent(of -> names.addAll(List.of(of.value())));
      return reads.isPresent() && areNamed(call, fact, names);
    }
    if (read instanceof Expression.Name name) {
      return isNamed(name.name(), fact.getName(), names);
    }
    return areNamed(read, fact, names);
  }

  private static boolean areNamed(Expression read, Variable<?> fact, Set<String> names) {
    return read.parts().stream().allMatch(part -> isNamed(part, fact, names));
  }

  private static Optional<Reads> reads(Class<?> type, String name) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(name))
        .map(method -> method.getAnnotation(Reads.class))
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static boolean isNamed(String name, String fact, Set<String> names) {
    boolean variable = name.startsWith("$") || Character.isUpperCase(name.charAt(0));
    if (!variable) {
      names.add(name);
    }
    return !name.equals(fact) && !"this".equals(name);
  }
}
