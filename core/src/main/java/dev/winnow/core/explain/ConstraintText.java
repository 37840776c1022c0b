package dev.winnow.core.explain;

import dev.winnow.core.language.Expression;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A constraint that fails, in words: both sides, and how far they are apart. */
final class ConstraintText {

  private static final Pattern TIME =
      Pattern.compile("(?i).*(millis|at|until|since|seen|start|end|time|latest)");

  /** The least that is taken for a moment: below it is a length of time or a number. */
  private static final BigDecimal MOMENT = BigDecimal.valueOf(100_000_000_000L);

  private static final Map<String, String> MUST =
      Map.of(
          "==", "",
          "!=", "something other than ",
          "<", "less than ",
          "<=", "at most ",
          ">", "more than ",
          ">=", "at least ",
          "in", "one of ",
          "not in", "none of ",
          "matches", "as the pattern ",
          "not matches", "other than the pattern ");

  private static final Map<String, String> WHEN =
      Map.of("<", "before ", "<=", "at or before ", ">", "after ", ">=", "at or after ");

  private final Object fact;
  private final ExpressionValue operands;

  ConstraintText(Object fact, Map<String, Object> values) {
    this.fact = fact;
    this.operands = new ExpressionValue(fact, values);
  }

  String words(String constraint) {
    return Expression.read(constraint, 0)
        .map(read -> new Reading(constraint).words(read))
        .orElseGet(() -> plain(constraint));
  }

  /** What cannot be worked out here. */
  private static String plain(String constraint) {
    return "\"" + constraint + "\" is not so";
  }

  /** Puts one constraint into words. */
  private final class Reading {
    private final String text;

    Reading(String text) {
      this.text = text;
    }

    String words(Expression read) {
      if (read instanceof Expression.Binary binary) {
        return switch (binary.operator()) {
          case "||" ->
              "none of these holds: "
                  + String.join("; ", joined(binary, "||").map(this::words).toList());
          case "&&" ->
              joined(binary, "&&")
                  .filter(ConstraintText.this::fails)
                  .findFirst()
                  .map(this::words)
                  .orElse(plain(read.in(text)));
          default -> MUST.containsKey(binary.operator()) ? compared(binary) : flag(read, false);
        };
      }
      return read instanceof Expression.Unary unary && unary.negates()
          ? flag(unary.of(), true)
          : flag(read, false);
    }

    private String flag(Expression read, boolean negated) {
      String property = read.in(text);
      Optional<Object> value = operands.value(read);
      if (value.isEmpty() || !(value.get() instanceof Boolean)) {
        return negated ? "\"" + property + "\" is so, and must not be" : plain(property);
      }
      String must = property + " must be " + (negated ? "false" : "true");
      return Flags.why(fact, property).map(why -> must + ": " + why).orElse(must);
    }

    private String compared(Expression.Binary compared) {
      Optional<Object> left = operands.value(compared.left());
      Optional<Object> right = operands.value(compared.right());
      Optional<String> label = label(compared.left());
      String operator = compared.operator();
      if (label.isPresent()) {
        String wanted = right.map(one -> shown("", one)).orElse(compared.right().in(text));
        return ConstraintText.label(label.get(), left, must(operator, wanted));
      }
      String name = compared.left().in(text).replace("$", "");
      if (right.isEmpty() && !isNull(compared.right())) {
        return left.map(value -> is(name, value) + must(operator, compared.right().in(text)))
            .orElse(plain(compared.in(text)));
      }
      if (left.isEmpty() || right.isEmpty()) {
        return plain(compared.in(text));
      }
      return ExpressionValue.number(left.get())
          .flatMap(
              one ->
                  ExpressionValue.number(right.get())
                      .map(other -> numbers(operator, name, one, other)))
          .orElseGet(() -> is(name, left.get()) + must(operator, shown(name, right.get())));
    }
  }

  /** The parts between an operator, in their order. */
  private static Stream<Expression> joined(Expression read, String operator) {
    return read instanceof Expression.Binary binary && binary.operator().equals(operator)
        ? binary.parts().stream().flatMap(part -> joined(part, operator))
        : Stream.of(read);
  }

  private static boolean isNull(Expression read) {
    return read instanceof Expression.Literal literal && literal.value() == null;
  }

  /** The label that is asked for, as in {@code labels["zone"]} or {@code labels.value("zone")}. */
  private static Optional<String> label(Expression read) {
    if (read instanceof Expression.Index index && isLabels(index.of())) {
      return text(index.index());
    }
    return read instanceof Expression.Call call
            && Set.of("value", "get").contains(call.name())
            && call.args().size() == 1
            && isLabels(call.of())
        ? text(call.args().get(0))
        : Optional.empty();
  }

  private static boolean isLabels(@Nullable Expression read) {
    return (read instanceof Expression.Name name && name.name().equals("labels"))
        || (read instanceof Expression.Member member && member.name().equals("labels"));
  }

  private static Optional<String> text(Expression read) {
    return read instanceof Expression.Literal literal && literal.value() instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String is(String name, Object value) {
    return name + " is " + shown(name, value);
  }

  private static String must(String operator, String right) {
    return " and must be " + MUST.get(operator) + right;
  }

  private static String label(String name, Optional<Object> value, String must) {
    return value.isEmpty() || value.get().equals("")
        ? "it has no label " + name + must.replace(" and must", ", which must")
        : "label " + name + " is " + shown("", value.get()) + must;
  }

  private static String numbers(String operator, String name, BigDecimal one, BigDecimal other) {
    boolean moments = isMoment(one) && isMoment(other);
    boolean spans = !moments && name.endsWith("Millis");
    String must =
        moments && WHEN.containsKey(operator)
            ? " and must be " + WHEN.get(operator)
            : " and must be " + MUST.get(operator);
    String distance = distance(operator, one, other, moments, spans);
    return name
        + " is "
        + number(one, moments, spans)
        + must
        + number(other, moments, spans)
        + distance;
  }

  private static boolean isMoment(BigDecimal value) {
    return value.compareTo(MOMENT) > 0;
  }

  private static String number(BigDecimal value, boolean moment, boolean span) {
    if (moment) {
      return Instant.ofEpochMilli(value.longValue()).toString();
    }
    return span ? Spans.of(value.longValue()) : value.stripTrailingZeros().toPlainString();
  }

  /** How much is missing until it would hold. */
  private static String distance(
      String operator, BigDecimal one, BigDecimal other, boolean moments, boolean spans) {
    boolean up = operator.startsWith(">");
    if (!up && !operator.startsWith("<")) {
      return "";
    }
    BigDecimal gap = up ? other.subtract(one) : one.subtract(other);
    boolean whole =
        one.stripTrailingZeros().scale() <= 0 && other.stripTrailingZeros().scale() <= 0;
    if (whole && operator.length() == 1) {
      gap = gap.add(BigDecimal.ONE);
    }
    if (moments) {
      return ": " + Spans.of(gap.longValue()) + (up ? " too early" : " too late");
    }
    String amount =
        spans
            ? Spans.of(gap.longValue())
            : gap.compareTo(BigDecimal.ONE) == 0 ? "one" : number(gap, false, false);
    return gap.signum() == 0 ? "" : ": " + amount + (up ? " short" : " too high");
  }

  /** A value in words; a time where the name says that it is one. */
  static String shown(String name, Object value) {
    if (value instanceof CharSequence text) {
      return text.isEmpty() ? "empty" : "\"" + text + "\"";
    }
    Optional<BigDecimal> number = ExpressionValue.number(value);
    if (number.isPresent()) {
      boolean moment = isMoment(number.get()) && TIME.matcher(name).matches();
      return number(number.get(), moment, false);
    }
    return value instanceof Enum<?> || value instanceof Boolean || value instanceof Instant
        ? value.toString()
        : FactText.of(value);
  }

  /** Whether a part of a constraint fails, as far as can be told. */
  private boolean fails(Expression part) {
    if (part instanceof Expression.Binary binary && MUST.containsKey(binary.operator())) {
      Optional<Object> left = operands.value(binary.left());
      Optional<Object> right = operands.value(binary.right());
      return left.isPresent()
          && right.isPresent()
          && !holds(binary.operator(), left.get(), right.get());
    }
    boolean negated = part instanceof Expression.Unary unary && unary.negates();
    return operands
        .value(negated ? part.parts().get(0) : part)
        .filter(value -> value.equals(negated))
        .isPresent();
  }

  private static boolean holds(String operator, Object left, Object right) {
    Optional<BigDecimal> one = ExpressionValue.number(left);
    Optional<BigDecimal> other = ExpressionValue.number(right);
    if (one.isPresent() && other.isPresent()) {
      int order = one.get().compareTo(other.get());
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        case ">=" -> order >= 0;
        case "!=" -> order != 0;
        default -> order == 0;
      };
    }
    return switch (operator) {
      case "==" -> left.toString().equals(right.toString());
      case "!=" -> !left.toString().equals(right.toString());
      default -> true;
    };
  }
}
