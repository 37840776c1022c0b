package dev.winnow.core.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One side of a comparison in a rule: a property, a variable, a literal, or a sum of those. What is
 * more than that has no value here.
 */
final class ExpressionValue {

  private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?[lLdDfF]?");

  private final Object fact;
  private final Map<String, Object> variables;

  ExpressionValue(Object fact, Map<String, Object> variables) {
    this.fact = fact;
    this.variables = variables;
  }

  /** The value of an expression, if it is one of the simple ones. */
  Optional<Object> value(String expression) {
    String text = Split.unwrapped(expression);
    if (text.isEmpty() || text.equals("null")) {
      return Optional.empty();
    }
    if (text.startsWith("\"") && text.endsWith("\"") && text.indexOf('"', 1) == text.length() - 1) {
      return Optional.of(text.substring(1, text.length() - 1));
    }
    if (NUMBER.matcher(text).matches()) {
      return Optional.of(new BigDecimal(text.replaceAll("[lLdDfF]$", "")));
    }
    return sum(text).or(() -> path(text));
  }

  private Optional<Object> sum(String text) {
    for (char operator : new char[] {'+', '-', '*', '/'}) {
      int at = Split.last(text, operator);
      if (at > 0) {
        Optional<BigDecimal> left = number(text.substring(0, at));
        Optional<BigDecimal> right = number(text.substring(at + 1));
        if (left.isPresent() && right.isPresent()) {
          return Optional.of(worked(operator, left.get(), right.get()));
        }
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static BigDecimal worked(char operator, BigDecimal left, BigDecimal right) {
    return switch (operator) {
      case '+' -> left.add(right);
      case '-' -> left.subtract(right);
      case '*' -> left.multiply(right);
      default ->
          right.signum() == 0
              ? BigDecimal.ZERO
              : left.divide(right, java.math.MathContext.DECIMAL64);
    };
  }

  private Optional<BigDecimal> number(String expression) {
    return value(expression).flatMap(ExpressionValue::number);
  }

  /** A value as a number, if it is one. */
  static Optional<BigDecimal> number(Object value) {
    return value instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  private Optional<Object> path(String text) {
    if (Character.isUpperCase(text.charAt(0))) {
      return Optional.of(text.substring(text.lastIndexOf('.') + 1));
    }
    Optional<Object> at = Optional.of(fact);
    String rest = text;
    if (text.startsWith("$")) {
      int end = 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      at = Optional.ofNullable(variables.get(text.substring(0, end)));
      rest = text.substring(end);
    } else if (text.equals("this") || text.startsWith("this.")) {
      rest = text.substring("this".length());
    }
    return follow(at, rest);
  }

  private Optional<Object> follow(Optional<Object> start, String path) {
    Optional<Object> at = start;
    int from = 0;
    while (at.isPresent() && from < path.length()) {
      int name = path.charAt(from) == '.' ? from + 1 : from;
      int end = name;
      while (end < path.length() && Character.isJavaIdentifierPart(path.charAt(end))) {
        end++;
      }
      boolean more = end < path.length() && (path.charAt(end) == '(' || path.charAt(end) == '[');
      int to = more ? Split.next(path, end) : end;
      if (end == name) {
        return Optional.empty();
      }
      at = next(at.get(), path.substring(name, end), path.substring(end, to));
      from = to;
    }
    return at;
  }

  /** A property, a call with arguments in brackets, or an entry of a map. */
  private Optional<Object> next(Object at, String name, String brackets) {
    if (brackets.isEmpty() || brackets.equals("()")) {
      return Property.of(at, name);
    }
    String inner = brackets.substring(1, brackets.length() - 1);
    if (brackets.startsWith("[")) {
      Optional<Object> key = value(inner);
      return Property.of(at, name)
          .filter(map -> map instanceof Map<?, ?> && key.isPresent())
          .flatMap(map -> Optional.ofNullable(((Map<?, ?>) map).get(key.orElseThrow())));
    }
    List<Object> arguments = new ArrayList<>();
    for (String argument : Split.parts(inner, ",")) {
      value(argument).ifPresent(arguments::add);
    }
    return arguments.size() == Split.parts(inner, ",").size()
        ? Property.call(at, name, arguments)
        : Optional.empty();
  }
}
