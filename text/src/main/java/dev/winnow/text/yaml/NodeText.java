package dev.winnow.text.yaml;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Nodes as one text that is the same for the same content, whatever its order and layout. */
final class NodeText {

  private NodeText() {}

  static String of(Node node) {
    if (node instanceof MappingNode map) {
      return joined(parts(map));
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(NodeText::of).collect(Collectors.joining(",", "[", "]"));
    }
    return NodeCheck.isNothing(node) ? "null" : quoted(((ScalarNode) node).getValue());
  }

  /** The texts of what a group holds, by their names. */
  static Map<String, String> parts(MappingNode map) {
    Map<String, String> parts = new TreeMap<>();
    for (NodeTuple tuple : map.getValue()) {
      parts.put(NodeCheck.key(tuple), of(tuple.getValueNode()));
    }
    return parts;
  }

  /** The text of a group that holds these. */
  static String joined(Map<String, String> parts) {
    return new TreeMap<>(parts)
        .entrySet().stream()
            .map(entry -> quoted(entry.getKey()) + ":" + entry.getValue())
            .collect(Collectors.joining(",", "{", "}"));
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
