package dev.winnow.formats.mapping;

import com.google.re2j.Pattern;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a body must have at a path: anything, a value, or a text that an RE2 expression matches.
 *
 * @param path keys with dots between them, {@code \.} for a dot within one; of a list the first
 *     item is looked at
 * @param wanted {@code *}, the value, or {@code /expression/}
 * @param expression the expression, if it is one
 * @param steps the keys of the path
 */
record Condition(String path, String wanted, Optional<Pattern> expression, List<String> steps) {

  static final String ANYTHING = "*";

  private static final java.util.regex.Pattern STEPS =
      java.util.regex.Pattern.compile("(?<!\\\\)[.]");

  Condition(String path, String wanted, Optional<Pattern> expression) {
    this(path, wanted, expression, steps(path));
  }

  private static List<String> steps(String path) {
    return Arrays.stream(STEPS.split(path, -1)).map(step -> step.replace("\\.", ".")).toList();
  }

  static boolean isExpression(String wanted) {
    return wanted.length() > 2 && wanted.startsWith("/") && wanted.endsWith("/");
  }

  boolean holds(Map<String, Object> body) {
    Object value = at(body);
    if (value == null) {
      return false;
    }
    if (wanted.equals(ANYTHING)) {
      return true;
    }
    String text = Values.text(value);
    return expression.map(pattern -> pattern.matches(text)).orElse(text.equals(wanted));
  }

  /** Whether the path leads to anything. */
  boolean isThere(Map<String, Object> body) {
    return at(body) != null;
  }

  private @Nullable Object at(Map<String, Object> body) {
    Object value = body;
    for (String key : steps) {
      while (value instanceof List<?> list) {
        value = list.isEmpty() ? null : list.get(0);
      }
      value = value instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return value;
  }

  @Override
  public String toString() {
    return wanted.equals(ANYTHING) ? path : path + ": " + wanted;
  }
}
