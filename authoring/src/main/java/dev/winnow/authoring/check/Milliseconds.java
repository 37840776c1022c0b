package dev.winnow.authoring.check;

import dev.winnow.core.language.Expression;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds lengths of time in another unit than that of times in rules, which are numbers of
 * milliseconds. For one thread.
 */
final class Milliseconds {

  /** How properties are called that are times or lengths of time. */
  private static final Pattern NAMES =
      Pattern.compile(
          "\\w*(At|Millis|Since|Seen|Until)|at|since|until|start|end|latest|oldest|expires"
              + "|within|window|pendingFor");

  private static final Map<String, String> UNITS =
      Map.of(
          "toSeconds", "seconds",
          "getSeconds", "seconds",
          "toMinutes", "minutes",
          "toHours", "hours",
          "toDays", "days",
          "toNanos", "nanoseconds");
  private static final Set<String> JOINING = Set.of("+", "-");

  private static final long SECOND = 1000;

  /** What is round in milliseconds, such as 1500, is meant so. */
  private static final long HALF = SECOND / 2;

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  /** So many seconds are some months; so many milliseconds are minutes. */
  private static final long MOST = 10_000_000;

  private final Reporter told;
  private final Map<String, WordCheck.Variable> variables;
  private final Optional<Class<?>> kind;
  private final Function<Expression, Optional<Type>> types;

  /**
   * What looks at one pattern, or at the then.
   *
   * @param types the types of expressions that were asked for; empty of others
   */
  Milliseconds(
      Reporter told,
      Map<String, WordCheck.Variable> variables,
      Optional<Class<?>> kind,
      Function<Expression, Optional<Type>> types) {
    this.told = told;
    this.variables = variables;
    this.kind = kind;
    this.types = types;
  }

  /** Says what a time is compared with, or what is added to it, that is no milliseconds. */
  void check(Expression.Binary binary) {
    if (!binary.compares() && !JOINING.contains(binary.operator())) {
      return;
    }
    if (isCounted(binary.left())) {
      other(binary.left(), binary.right());
    } else if (isCounted(binary.right())) {
      other(binary.right(), binary.left());
    }
  }

  /** Says which length of time is made of another unit than it looks like. */
  void check(Expression.Call call) {
    if (!makesDuration(call)) {
      return;
    }
    Expression arg = call.args().get(0);
    long number = number(arg).map(Math::round).orElse(0L);
    if (call.name().equals("ofMillis") && isSeconds(number)) {
      told.add(
          Code.TIME_UNIT,
          arg,
          "%s is %s".formatted(told.quoted(call), shown(number)),
          "if seconds are meant, write " + seconds(number));
    } else if (call.name().equals("ofSeconds") && isMillis(number)) {
      told.add(
          Code.TIME_UNIT,
          arg,
          "%s is %s days".formatted(told.quoted(call), tenths(number, DAY)),
          "if milliseconds are meant, write " + seconds(number / SECOND));
    }
  }

  /** Says which lengths of time that something is given are less than nothing. */
  void given(List<Expression> args) {
    for (Expression arg : args) {
      if (arg instanceof Expression.Call call
          && makesDuration(call)
          && number(call.args().get(0)).filter(number -> number < 0).isPresent()) {
        told.add(
            Code.OUT_OF_RANGE,
            arg,
            told.quoted(arg) + " is before, not after: nothing lasts for less than nothing",
            "write " + told.plain(arg).replace("-", ""));
      }
    }
  }

  /** Such as {@code Duration.ofMinutes( 5 )}. */
  private static boolean makesDuration(Expression.Call call) {
    return call.of() instanceof Expression.Name name
        && name.name().equals("Duration")
        && call.args().size() == 1;
  }

  private void other(Expression time, Expression other) {
    if (other instanceof Expression.Call call && UNITS.containsKey(call.name()) && isLength(call)) {
      told.add(
          Code.TIME_UNIT,
          other,
          "%s is in %s, and %s is in milliseconds"
              .formatted(told.quoted(other), UNITS.get(call.name()), told.quoted(time)),
          "write .toMillis()");
      return;
    }
    if (types.apply(other).equals(Optional.of(Duration.class))) {
      told.add(
          Code.WRONG_TYPE,
          other,
          "%s is a Duration, and %s is a number of milliseconds"
              .formatted(told.quoted(other), told.quoted(time)),
          "write " + told.plain(other) + ".toMillis()");
      return;
    }
    number(other)
        .map(Math::round)
        .filter(Milliseconds::isSeconds)
        .ifPresent(
            number ->
                told.add(
                    Code.TIME_UNIT,
                    other,
                    "%s is in milliseconds, and %s of them are %s"
                        .formatted(told.quoted(time), told.plain(other), shown(number)),
                    "if seconds are meant, write " + seconds(number) + ".toMillis()"));
  }

  private static boolean isLength(Expression.Call call) {
    return call.args().isEmpty() && call.of() != null;
  }

  /** Whether it is a time, or a length of time, in milliseconds. */
  boolean isCounted(Expression expression) {
    if (expression instanceof Expression.Name name) {
      WordCheck.Variable variable = variables.get(name.name());
      return variable == null
          ? kind.isPresent() && isNamed(name.name()) && isLong(expression)
          : variable.millis();
    }
    if (expression instanceof Expression.Member member) {
      return isNamed(member.name()) && isLong(expression);
    }
    if (expression instanceof Expression.Call call) {
      return call.args().isEmpty() && isNamed(Shape.propertyOf(call.name())) && isLong(expression);
    }
    return expression instanceof Expression.Binary binary
        && JOINING.contains(binary.operator())
        && (isCounted(binary.left()) || isCounted(binary.right()));
  }

  private static boolean isNamed(String property) {
    return NAMES.matcher(property).matches();
  }

  private boolean isLong(Expression expression) {
    return types.apply(expression).equals(Optional.of(long.class));
  }

  /** Whether so many are a number of seconds rather than of milliseconds. */
  private static boolean isSeconds(long number) {
    long size = Math.abs(number);
    return size > 1 && (size < SECOND || (size < MOST && size % MINUTE == 0 && size % HALF != 0));
  }

  /** Whether so many are a number of milliseconds rather than of seconds. */
  private static boolean isMillis(long number) {
    return number >= DAY && number % DAY != 0 && number % (MINUTE * SECOND) == 0;
  }

  private static Optional<Double> number(Expression given) {
    if (given instanceof Expression.Unary unary && unary.operator().equals("-")) {
      return number(unary.of()).map(number -> -number);
    }
    if (given instanceof Expression.Binary product && product.operator().equals("*")) {
      return number(product.left())
          .flatMap(left -> number(product.right()).map(right -> left * right));
    }
    return given instanceof Expression.Literal literal && literal.value() instanceof Double number
        ? Optional.of(number)
        : Optional.empty();
  }

  private static String shown(long millis) {
    long size = Math.abs(millis);
    return size < SECOND ? "less than a second" : tenths(size, SECOND) + " seconds";
  }

  private static String tenths(long number, long unit) {
    return String.format(Locale.ROOT, "%.1f", (double) number / unit);
  }

  private static String seconds(long number) {
    long size = Math.abs(number);
    if (size % DAY == 0) {
      return "Duration.ofDays( " + size / DAY + " )";
    }
    if (size % HOUR == 0) {
      return "Duration.ofHours( " + size / HOUR + " )";
    }
    return size % MINUTE == 0
        ? "Duration.ofMinutes( " + size / MINUTE + " )"
        : "Duration.ofSeconds( " + size + " )";
  }
}
