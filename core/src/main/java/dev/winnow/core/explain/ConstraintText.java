package dev.winnow.core.explain;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A constraint that fails, in words: both sides, and how far they are apart. */
final class ConstraintText {

  private static final Pattern LABEL =
      Pattern.compile("(?:labels\\[\\s*|labels\\.(?:value|get)\\(\\s*)\"([^\"]*)\"\\s*[])]");

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
    String text = Split.unwrapped(constraint);
    List<String> any = Split.parts(text, "||");
    if (any.size() > 1) {
      return "none of these holds: " + String.join("; ", any.stream().map(this::words).toList());
    }
    List<String> all = Split.parts(text, "&&");
    if (all.size() > 1) {
      return all.stream()
          .filter(this::fails)
          .findFirst()
          .map(this::words)
          .orElse(plain(constraint));
    }
    Optional<Split.Compared> compared = Split.compared(text);
    return compared.isPresent() ? words(compared.get(), constraint) : flag(text, constraint);
  }

  /** What cannot be worked out here. */
  private String plain(String constraint) {
    return "\"" + constraint + "\" is not so";
  }

  private String flag(String text, String constraint) {
    boolean negated = text.startsWith("!");
    String property = Split.unwrapped(negated ? text.substring(1) : text);
    Optional<Object> value = operands.value(property);
    if (value.isEmpty() || !(value.get() instanceof Boolean)) {
      return negated ? "\"" + property + "\" is so, and must not be" : plain(constraint);
    }
    String must = property + " must be " + (negated ? "false" : "true");
    return Flags.why(fact, property).map(why -> must + ": " + why).orElse(must);
  }

  private String words(Split.Compared compared, String constraint) {
    Optional<Object> left = operands.value(compared.left());
    Optional<Object> right = operands.value(compared.right());
    Matcher label = LABEL.matcher(compared.left());
    if (label.find() && label.end() == compared.left().length()) {
      return label(label.group(1), left, compared, right);
    }
    String name = compared.left().replace("$", "");
    if (right.isEmpty() && !compared.right().equals("null")) {
      return left.map(value -> is(name, value) + must(compared, compared.right()))
          .orElse(plain(constraint));
    }
    if (left.isEmpty() || right.isEmpty()) {
      return plain(constraint);
    }
    Optional<String> numbers =
        ExpressionValue.number(left.get())
            .flatMap(
                one ->
                    ExpressionValue.number(right.get()).map(other -> numbers(compared, name, one, other)));
    return numbers.orElseGet(() -> is(name, left.get()) + must(compared, shown(name, right.get())));
  }

  private static String is(String name, Object value) {
    return name + " is " + shown(name, value);
  }

  private static String must(Split.Compared compared, String right) {
    return " and must be " + MUST.get(compared.operator()) + right;
  }

  private static String label(
      String name, Optional<Object> value, Split.Compared compared, Optional<Object> right) {
    String must = must(compared, right.map(one -> shown("", one)).orElse(compared.right()));
    return value.isEmpty() || value.get().equals("")
        ? "it has no label " + name + must.replace(" and must", ", which must")
        : "label " + name + " is " + shown("", value.get()) + must;
  }

  private static String numbers(
      Split.Compared compared, String name, BigDecimal one, BigDecimal other) {
    boolean moments = isMoment(one) && isMoment(other);
    boolean spans = !moments && name.endsWith("Millis");
    String must =
        moments && WHEN.containsKey(compared.operator())
            ? " and must be " + WHEN.get(compared.operator())
            : " and must be " + MUST.get(compared.operator());
    String distance = distance(compared.operator(), one, other, moments, spans);
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
  private boolean fails(String part) {
    String text = Split.unwrapped(part);
    Optional<Split.Compared> compared = Split.compared(text);
    if (compared.isEmpty()) {
      boolean negated = text.startsWith("!");
      Optional<Object> value = operands.value(negated ? text.substring(1) : text);
      return value.isPresent() && value.get().equals(negated);
    }
    Optional<Object> left = operands.value(compared.get().left());
    Optional<Object> right = operands.value(compared.get().right());
    return left.isPresent()
        && right.isPresent()
        && !holds(compared.get().operator(), left.get(), right.get());
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
