package dev.winnow.authoring.mutation;

import dev.winnow.core.language.Expression;
import java.util.Optional;

/**
 * A whole number as a rule writes it.
 *
 * @param number its value
 * @param suffix {@code L}, {@code l} or nothing
 */
record Whole(long number, String suffix) {

  private static final int DIGITS = 9;

  /** The whole number that an expression is; empty if it is none, or a very great one. */
  static Optional<Whole> of(Expression expression, String text) {
    if (!(expression instanceof Expression.Literal literal)
        || !(literal.value() instanceof Double)) {
      return Optional.empty();
    }
    String written = expression.in(text);
    int end = written.length();
    if (written.endsWith("L") || written.endsWith("l")) {
      end--;
    }
    String digits = written.substring(0, end);
    return digits.length() <= DIGITS && digits.chars().allMatch(Character::isDigit)
        ? Optional.of(new Whole(Long.parseLong(digits), written.substring(end)))
        : Optional.empty();
  }

  Whole plus(long more) {
    return new Whole(number + more, suffix);
  }

  @Override
  public String toString() {
    return number + suffix;
  }
}
