package dev.winnow.authoring.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One comparison. Immutable.
 *
 * @param left a term
 * @param operator one of {@code == != < <= > >=}, or another
 * @param right a term or a constant
 * @param text as it is written
 * @param line where it is written
 */
record Atom(Term left, String operator, Term right, String text, int line) {

  private static final Map<String, String> FLIPPED =
      Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
  private static final Set<String> LESS = Set.of("<", "<=");

  boolean compares() {
    return FLIPPED.containsKey(operator);
  }

  /** With the constant, if any, on the right. */
  Atom ordered() {
    return left.isConstant() && !right.isConstant() && compares() ? flipped() : this;
  }

  Atom flipped() {
    return new Atom(
        /* left= */ right, FLIPPED.getOrDefault(operator, operator), /* right= */ left, text, line);
  }

  Atom renamed(UnaryOperator<Term> names) {
    return new Atom(names.apply(left), operator, names.apply(right), text, line);
  }

  boolean mentions(Term term) {
    return left.mentions(term) || right.mentions(term);
  }

  /** Whether it says that something is a constant. */
  boolean fixes() {
    return operator.equals("==") && right.isConstant();
  }

  /** Whether it holds of two terms; empty if that cannot be known. */
  static Optional<Boolean> holds(Term left, String operator, Term right) {
    if (left.equals(right)) {
      return switch (operator) {
        case "==", "<=", ">=" -> Optional.of(true);
        case "!=", "<", ">" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    if (!left.isConstant() || !right.isConstant()) {
      return Optional.empty();
    }
    if (operator.equals("==")) {
      return Optional.of(false);
    }
    if (operator.equals("!=")) {
      return Optional.of(true);
    }
    return left.number().flatMap(one -> right.number().flatMap(two -> ordered(one, operator, two)));
  }

  private static Optional<Boolean> ordered(double one, String operator, double two) {
    int order = Double.compare(one, two);
    return switch (operator) {
      case "<" -> Optional.of(order < 0);
      case "<=" -> Optional.of(order <= 0);
      case ">" -> Optional.of(order > 0);
      case ">=" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }

  boolean isUpper() {
    return LESS.contains(operator);
  }

  boolean isLower() {
    return operator.startsWith(">");
  }
}
