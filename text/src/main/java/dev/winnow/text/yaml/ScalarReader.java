package dev.winnow.text.yaml;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads single values: texts, numbers, yes or no, durations. Nothing is converted silently. */
final class ScalarReader {

  private static final Pattern WHOLE = Pattern.compile("[+-]?(0|[1-9][0-9]{0,8})");
  private static final Pattern LONGER = Pattern.compile("[+-]?[1-9][0-9]{9,}");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,2})?");

  private static final String WHOLE_NUMBER = "a whole number";

  private final Problems problems;

  ScalarReader(Problems problems) {
    this.problems = problems;
  }

  /** The value; empty if there is a problem. */
  Optional<Object> read(Node node, Class<?> type, String name) {
    if (!(node instanceof ScalarNode scalar)) {
      return wrong(node, name, wanted(type), Shape.of(node));
    }
    if (NodeCheck.isNothing(node)) {
      problems.at(node, "\"" + name + "\" has no value; write " + wanted(type));
      return Optional.empty();
    }
    Optional<Object> value = value(scalar, type);
    if (value.isEmpty()) {
      boolean large =
          wanted(type).equals(WHOLE_NUMBER) && LONGER.matcher(scalar.getValue()).matches();
      String most = large ? " of at most 999999999" : "";
      wrong(node, name, wanted(type) + most, quote(scalar));
    }
    return value;
  }

  private static Optional<Object> value(ScalarNode scalar, Class<?> type) {
    String text = scalar.getValue();
    boolean plain = scalar.getScalarStyle() == ScalarStyle.PLAIN;
    if (type == String.class) {
      return Optional.of(text);
    }
    if (type == Duration.class) {
      return Durations.parse(text).map(Object.class::cast);
    }
    if (!plain) {
      return Optional.empty();
    }
    if (type == boolean.class || type == Boolean.class) {
      return switch (text) {
        case "true" -> Optional.of(true);
        case "false" -> Optional.of(false);
        default -> Optional.empty();
      };
    }
    return isWhole(type) ? whole(text) : number(text);
  }

  private static Optional<Object> whole(String text) {
    return WHOLE.matcher(text).matches() ? Optional.of(Integer.parseInt(text)) : Optional.empty();
  }

  private static Optional<Object> number(String text) {
    return NUMBER.matcher(text).matches()
        ? Optional.of(Double.parseDouble(text))
        : Optional.empty();
  }

  private Optional<Object> wrong(Node node, String name, String wanted, String found) {
    problems.at(node, "\"" + name + "\" must be " + wanted + ", not " + found);
    return Optional.empty();
  }

  private static String quote(ScalarNode scalar) {
    String text = scalar.getValue();
    String shown = Shape.shown(scalar);
    boolean quotes =
        scalar.getScalarStyle() != ScalarStyle.PLAIN
            && (NUMBER.matcher(text).matches() || text.equals("true") || text.equals("false"));
    return quotes ? "the text \"" + shown + "\"; leave the quotes off" : "\"" + shown + "\"";
  }

  private static String wanted(Class<?> type) {
    if (type == String.class) {
      return "a text";
    }
    if (type == Duration.class) {
      return "a duration such as 30s, 5m, 1h30m or 2d";
    }
    if (type == boolean.class || type == Boolean.class) {
      return "true or false";
    }
    return isWhole(type) ? WHOLE_NUMBER : "a number";
  }

  /** Of the types that are written as numbers. */
  private static boolean isWhole(Class<?> type) {
    return type != double.class && type != Double.class;
  }
}
