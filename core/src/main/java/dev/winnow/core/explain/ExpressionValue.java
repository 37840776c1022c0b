package dev.winnow.core.explain;

import dev.winnow.core.language.Expression;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The value of one side of a comparison in a rule: a property, a variable, a literal, or a sum of
 * those. What is more than that has no value here.
 */
final class ExpressionValue implements Expression.Visitor<Optional<Object>> {

  private final Object fact;
  private final Map<String, Object> variables;

  ExpressionValue(Object fact, Map<String, Object> variables) {
    this.fact = fact;
    this.variables = variables;
  }

  /** The value of an expression, if it is one of the simple ones. */
  Optional<Object> value(Expression expression) {
    return expression.accept(this);
  }

  /** A value as a number, if it is one. */
  static Optional<BigDecimal> number(Object value) {
    return value instanceof Number number
        ? Optional.of(new BigDecimal(number.toString()))
        : Optional.empty();
  }

  @Override
  public Optional<Object> literal(Expression.Literal literal) {
    return Optional.ofNullable(literal.value());
  }

  @Override
  public Optional<Object> name(Expression.Name name) {
    String word = name.name();
    if (word.startsWith("$")) {
      return Optional.ofNullable(variables.get(word));
    }
    if (Character.isUpperCase(word.charAt(0))) {
      return Optional.of(word);
    }
    return word.equals("this") ? Optional.of(fact) : Property.of(fact, word);
  }

  /** A property; of a class, the constant's name. */
  @Override
  public Optional<Object> member(Expression.Member member) {
    return isClass(member.of())
        ? Optional.of(member.name())
        : value(member.of()).flatMap(of -> Property.of(of, member.name()));
  }

  private static boolean isClass(Expression expression) {
    return expression instanceof Expression.Name name
        ? Character.isUpperCase(name.name().charAt(0))
        : expression instanceof Expression.Member member && isClass(member.of());
  }

  @Override
  public Optional<Object> call(Expression.Call call) {
    Expression of = call.of();
    if (of != null && isClass(of)) {
      return Optional.empty();
    }
    Optional<Object> owner = of == null ? Optional.of(fact) : value(of);
    List<Object> arguments = new ArrayList<>();
    call.args().forEach(argument -> value(argument).ifPresent(arguments::add));
    if (owner.isEmpty() || arguments.size() < call.args().size()) {
      return Optional.empty();
    }
    return arguments.isEmpty()
        ? Property.of(owner.get(), call.name())
        : Property.call(owner.get(), call.name(), arguments);
  }

  /** An entry of a map. */
  @Override
  public Optional<Object> index(Expression.Index index) {
    Optional<Object> key = value(index.index());
    return value(index.of())
        .filter(map -> map instanceof Map<?, ?> && key.isPresent())
        .flatMap(map -> Optional.ofNullable(((Map<?, ?>) map).get(key.orElseThrow())));
  }

  @Override
  public Optional<Object> unary(Expression.Unary unary) {
    return unary.operator().equals("-")
        ? value(unary.of()).flatMap(ExpressionValue::number).map(BigDecimal::negate)
        : Optional.empty();
  }

  @Override
  public Optional<Object> binary(Expression.Binary binary) {
    Optional<BigDecimal> left = value(binary.left()).flatMap(ExpressionValue::number);
    Optional<BigDecimal> right = value(binary.right()).flatMap(ExpressionValue::number);
    return binary.calculates()
        ? left.flatMap(one -> right.map(other -> worked(binary.operator(), one, other)))
        : Optional.empty();
  }

  private static BigDecimal worked(String operator, BigDecimal left, BigDecimal right) {
    return switch (operator) {
      case "+" -> left.add(right);
      case "-" -> left.subtract(right);
      case "*" -> left.multiply(right);
      case "%" -> right.signum() == 0 ? BigDecimal.ZERO : left.remainder(right);
      default -> right.signum() == 0 ? BigDecimal.ZERO : left.divide(right, MathContext.DECIMAL64);
    };
  }

  @Override
  public Optional<Object> made(Expression.New made) {
    return Optional.empty();
  }

  @Override
  public Optional<Object> many(Expression.Many many) {
    return Optional.empty();
  }
}
