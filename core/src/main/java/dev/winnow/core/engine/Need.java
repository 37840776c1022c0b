package dev.winnow.core.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Declaration;
import org.drools.model.Pattern;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;

/**
 * What must be there before a rule can match at all: facts of the types of its patterns. What the
 * rule wants not to be there, what it counts, and what it takes from elsewhere is no need.
 */
sealed interface Need {

  /** Nothing. */
  Need NOTHING = new All(List.of());

  /** Whether it is met. */
  boolean isMet(Predicate<Class<?>> there);

  /** Names all types of which facts may meet it. */
  void types(Consumer<Class<?>> named);

  /** A fact of a type. */
  record One(Class<?> type) implements Need {
    @Override
    public boolean isMet(Predicate<Class<?>> there) {
      return there.test(type);
    }

    @Override
    public void types(Consumer<Class<?>> named) {
      named.accept(type);
    }
  }

  /** All of them. */
  record All(List<Need> parts) implements Need {
    @Override
    public boolean isMet(Predicate<Class<?>> there) {
      return parts.stream().allMatch(part -> part.isMet(there));
    }

    @Override
    public void types(Consumer<Class<?>> named) {
      parts.forEach(part -> part.types(named));
    }
  }

  /** At least one of them. */
  record Any(List<Need> parts) implements Need {
    @Override
    public boolean isMet(Predicate<Class<?>> there) {
      return parts.stream().anyMatch(part -> part.isMet(there));
    }

    @Override
    public void types(Consumer<Class<?>> named) {
      parts.forEach(part -> part.types(named));
    }
  }

  /** What a rule needs, by its conditions. */
  static Need of(Condition view) {
    Set<String> results = new HashSet<>();
    results(view, results);
    return of(view, results);
  }

  private static Need of(Condition condition, Set<String> results) {
    return switch (condition.getType()) {
      case AND, EXISTS -> new All(parts(condition, results));
      case OR -> new Any(parts(condition, results));
      case PATTERN -> ofPattern((Pattern<?>) condition, results);
      default -> NOTHING;
    };
  }

  private static List<Need> parts(Condition condition, Set<String> results) {
    return condition.getSubConditions().stream().map(part -> of(part, results)).toList();
  }

  private static Need ofPattern(Pattern<?> pattern, Set<String> results) {
    Variable<?> variable = pattern.getPatternVariable();
    boolean taken = variable instanceof Declaration<?> declared && declared.getSource() != null;
    return taken || results.contains(variable.getName()) ? NOTHING : new One(variable.getType());
  }

  /** The names of what is the result of counting. */
  private static void results(Condition condition, Set<String> results) {
    if (condition instanceof AccumulatePattern<?> accumulate) {
      for (AccumulateFunction function : accumulate.getAccumulateFunctions()) {
        results.add(function.getResult().getName());
      }
    }
    condition.getSubConditions().forEach(part -> results(part, results));
  }
}
