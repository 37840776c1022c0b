package dev.winnow.core.engine;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.drools.model.Condition;
import org.drools.model.Pattern;

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
    return of(view, new PlainPatterns(view));
  }

  private static Need of(Condition condition, PlainPatterns plain) {
    return switch (condition.getType()) {
      case AND, EXISTS -> new All(parts(condition, plain));
      case OR -> new Any(parts(condition, plain));
      case PATTERN -> ofPattern((Pattern<?>) condition, plain);
      default -> NOTHING;
    };
  }

  private static List<Need> parts(Condition condition, PlainPatterns plain) {
    return condition.getSubConditions().stream().map(part -> of(part, plain)).toList();
  }

  private static Need ofPattern(Pattern<?> pattern, PlainPatterns plain) {
    return plain.has(pattern) ? new One(pattern.getPatternVariable().getType()) : NOTHING;
  }
}
