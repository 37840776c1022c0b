package dev.winnow.text.yaml;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Nodes as YAML of one line.
 *
 * @param shown what of a single value may be shown
 */
record YamlWords(UnaryOperator<String> shown) {

  /** What needs no quotes, in a list or a group either. */
  private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_./+-]+( [A-Za-z0-9_./+-]+)*");

  private static final int FIRST_SEEN = 0x20;

  String key(NodeTuple tuple) {
    return text((ScalarNode) tuple.getKeyNode(), NodeCheck.key(tuple));
  }

  String of(Node node) {
    if (node instanceof MappingNode map) {
      return map.getValue().stream()
          .map(tuple -> key(tuple) + ": " + of(tuple.getValueNode()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
    }
    ScalarNode scalar = (ScalarNode) node;
    return NodeCheck.isNothing(node) ? "~" : text(scalar, shown.apply(scalar.getValue()));
  }

  /** In quotes where it had some, as a number in quotes is a text, and where it needs some. */
  private static String text(ScalarNode scalar, String value) {
    boolean bare = scalar.getScalarStyle() == ScalarStyle.PLAIN && BARE.matcher(value).matches();
    boolean seen = value.chars().allMatch(c -> c >= FIRST_SEEN && c != '\u007f');
    if (bare) {
      return value;
    }
    return seen ? "'" + value.replace("'", "''") + "'" : escaped(value);
  }

  private static String escaped(String value) {
    StringBuilder text = new StringBuilder("\"");
    for (int at = 0; at < value.length(); at++) {
      char c = value.charAt(at);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < FIRST_SEEN || c == '\u007f') {
        text.append(String.format("\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    return text.append('"').toString();
  }
}
