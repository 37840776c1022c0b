package dev.winnow.authoring.check;

import dev.winnow.core.fact.Within;
import dev.winnow.core.language.Expression;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;

/**
 * Holds the numbers that setters are given to those that have a meaning.
 *
 * @param told where findings go
 */
record Ranges(Reporter told) {

  /** Says which number a setter refuses. */
  void check(List<Method> named, Expression.Call call) {
    for (Method method : named) {
      Within within = method.getAnnotation(Within.class);
      if (within != null && call.args().size() == 1) {
        Expression given = call.args().get(0);
        number(given)
            .filter(number -> number < within.least() || number > within.most())
            .ifPresent(number -> outside(within, given));
        return;
      }
    }
  }

  /** Says which number a property never has; 0 stands for one that is not known yet. */
  void compared(Expression.Binary binary, Optional<Class<?>> kind) {
    if (kind.isEmpty() || !(binary.left() instanceof Expression.Name property)) {
      return;
    }
    for (Method setter : Shape.of(kind.get()).methods(setter(property.name()))) {
      Within within = setter.getAnnotation(Within.class);
      if (within != null
          && number(binary.right())
              .filter(n -> isNever(binary.operator(), n, within))
              .isPresent()) {
        told.add(
            Code.OUT_OF_RANGE,
            binary,
            "no %s has %s: it is %s, or 0 as long as it is not known"
                .formatted(kind.get().getSimpleName(), told.plain(binary), within.what()),
            "write a whole number from " + within.least() + " to " + within.most());
      }
    }
  }

  private static String setter(String property) {
    return "set" + Character.toUpperCase(property.charAt(0)) + property.substring(1);
  }

  private static boolean isNever(String operator, double number, Within within) {
    return switch (operator) {
      case ">" -> number >= within.most();
      case ">=" -> number > within.most();
      case "<" -> number <= 0;
      case "<=" -> number < 0;
      case "==" -> number < 0 || number > within.most();
      default -> false;
    };
  }

  private void outside(Within within, Expression given) {
    told.add(
        Code.OUT_OF_RANGE,
        given,
        told.plain(given) + " is not " + within.what(),
        "write a whole number from " + within.least() + " to " + within.most());
  }

  private static Optional<Double> number(Expression given) {
    if (given instanceof Expression.Unary unary && unary.operator().equals("-")) {
      return number(unary.of()).map(number -> -number);
    }
    return given instanceof Expression.Literal literal && literal.value() instanceof Double number
        ? Optional.of(number)
        : Optional.empty();
  }
}
