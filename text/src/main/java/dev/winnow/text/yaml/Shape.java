package dev.winnow.text.yaml;

import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** What a node looks like, in words. */
final class Shape {

  private static final int SHOWN = 40;

  private Shape() {}

  static String of(Node node) {
    if (node instanceof MappingNode) {
      return "a group of settings";
    }
    if (node instanceof SequenceNode) {
      return "a list";
    }
    return NodeCheck.isNothing(node) ? "nothing" : "\"" + shown(((ScalarNode) node)) + "\"";
  }

  /** A value as it is, cut off if it is long. */
  static String shown(ScalarNode scalar) {
    String text = scalar.getValue();
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "..." : text;
  }
}
