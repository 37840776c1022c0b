package dev.winnow.authoring.check;

import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Quantifier;
import java.util.Optional;

/**
 * A pattern, read for what it means. Immutable.
 *
 * @param index its number among the patterns of its rule
 * @param pattern the pattern
 * @param type the class of its facts; empty if it is not known
 * @param grouped whether it stands in a group, so that it is not asked for by itself
 */
record Clause(int index, Pattern pattern, Optional<Class<?>> type, boolean grouped) {

  /** Whether a fact of it is part of every match. */
  boolean isPositive() {
    return pattern.quantifier() == Quantifier.EACH && !pattern.alternative() && !grouped;
  }

  /** Whether there must be no fact of it. */
  boolean isAbsent() {
    return pattern.quantifier() == Quantifier.NONE && !pattern.alternative() && !grouped;
  }

  /** Whether it says something that the proofs do not read. */
  boolean isOpaque() {
    return pattern.alternative()
        || grouped
        || !pattern.from().isEmpty()
        || pattern.quantifier() == Quantifier.ALL
        || pattern.quantifier() == Quantifier.TOGETHER
        || type.isEmpty();
  }

  boolean is(Class<?> kind) {
    return type.isPresent() && kind.isAssignableFrom(type.get());
  }
}
