package dev.winnow.authoring.check;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One comparison. Terms are written so that equal things are written equally: {@code #2.count} is
 * that property of the fact of the third pattern; constants begin with {@code =}. Immutable.
 *
 * @param left a term
 * @param operator one of {@code == != < <= > >=}, or another
 * @param right a term or a constant
 * @param text as it is written
 * @param line where it is written
 */
record Atom(String left, String operator, String right, String text, int line) {

  static final String TRUE = "=true";
  static final String FALSE = "=false";

  private static final Pattern FACT = Pattern.compile("#(\\d+)");
  private static final Map<String, String> FLIPPED =
      Map.of("==", "==", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
  private static final Set<String> LESS = Set.of("<", "<=");

  static boolean isConstant(String term) {
    return term.startsWith("=");
  }

  boolean compares() {
    return FLIPPED.containsKey(operator);
  }

  /** With the constant, if any, on the right. */
  Atom ordered() {
    return isConstant(left) && !isConstant(right) && compares() ? flipped() : this;
  }

  Atom flipped() {
    return new Atom(
        /* left= */ right, FLIPPED.getOrDefault(operator, operator), /* right= */ left, text, line);
  }

  Atom renamed(UnaryOperator<String> names) {
    return new Atom(names.apply(left), operator, names.apply(right), text, line);
  }

  /** Replaces the numbers of facts. */
  static String renumbered(String term, UnaryOperator<String> numbers) {
    Matcher fact = FACT.matcher(term);
    return fact.replaceAll(found -> Matcher.quoteReplacement("#" + numbers.apply(found.group(1))));
  }

  boolean mentions(String term) {
    return mentions(left, term) || mentions(right, term);
  }

  static boolean mentions(String in, String term) {
    int at = in.indexOf(term);
    while (at >= 0) {
      int end = at + term.length();
      if (end == in.length() || !Character.isJavaIdentifierPart(in.charAt(end))) {
        return true;
      }
      at = in.indexOf(term, end);
    }
    return false;
  }

  /** Whether it holds of two terms; empty if that cannot be known. */
  static Optional<Boolean> holds(String left, String operator, String right) {
    if (left.equals(right)) {
      return switch (operator) {
        case "==", "<=", ">=" -> Optional.of(true);
        case "!=", "<", ">" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    if (!isConstant(left) || !isConstant(right)) {
      return Optional.empty();
    }
    if (operator.equals("==")) {
      return Optional.of(false);
    }
    if (operator.equals("!=")) {
      return Optional.of(true);
    }
    Optional<Double> one = number(left);
    Optional<Double> two = number(right);
    if (one.isEmpty() || two.isEmpty()) {
      return Optional.empty();
    }
    int order = Double.compare(one.get(), two.get());
    return switch (operator) {
      case "<" -> Optional.of(order < 0);
      case "<=" -> Optional.of(order <= 0);
      case ">" -> Optional.of(order > 0);
      case ">=" -> Optional.of(order >= 0);
      default -> Optional.empty();
    };
  }

  static Optional<Double> number(String constant) {
    try {
      return isConstant(constant) && constant.length() > 1 && constant.charAt(1) != '"'
          ? Optional.of(Double.parseDouble(constant.substring(1)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  boolean isUpper() {
    return LESS.contains(operator);
  }

  boolean isLower() {
    return operator.startsWith(">");
  }
}
