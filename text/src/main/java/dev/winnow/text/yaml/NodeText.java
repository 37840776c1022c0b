package dev.winnow.text.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Nodes as one text that is the same for the same content, whatever its order and layout. */
final class NodeText {

  private NodeText() {}

  static String of(Node node) {
    return text(written(node));
  }

  /** A text, or for a group by each name the same of what it holds. */
  static Object written(Node node) {
    if (node instanceof MappingNode map) {
      return over(Map.of(), map, false);
    }
    if (node instanceof SequenceNode list) {
      return list.getValue().stream().map(NodeText::of).collect(Collectors.joining(",", "[", "]"));
    }
    return NodeCheck.isNothing(node) ? "null" : quoted(((ScalarNode) node).getValue());
  }

  /** A group over one that was written before, as {@link NodeMerge} puts one over another. */
  static Map<String, Object> over(Map<String, ?> below, MappingNode map, boolean top) {
    Map<String, Object> all = new TreeMap<>(below);
    for (NodeTuple tuple : map.getValue()) {
      String key = NodeCheck.key(tuple);
      Node value = tuple.getValueNode();
      if (all.get(key) instanceof Map<?, ?> group && value instanceof MappingNode more) {
        all.put(key, over(named(group), more, false));
      } else if (!top || !all.containsKey(key) || !NodeCheck.isNothing(value)) {
        all.put(key, added(all.get(key), value).orElseGet(() -> written(value)));
      }
    }
    return all;
  }

  /** The text of a list with what a node adds to it; empty if it adds nothing. */
  private static Optional<Object> added(@Nullable Object below, Node node) {
    if (!(below instanceof String list) || !list.startsWith("[")) {
      return Optional.empty();
    }
    String items = list.substring(1, list.length() - 1);
    List<String> some = items.isEmpty() ? List.of() : List.of(items);
    return Additions.of(node)
        .map(more -> more.<String>around(some, one -> Optional.of(of(one))))
        .map(all -> "[" + String.join(",", all) + "]");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, ?> named(Map<?, ?> group) {
    return (Map<String, ?>) group;
  }

  /** The text of what was written. */
  static String text(@Nullable Object written) {
    return written instanceof Map<?, ?> group
        ? group.entrySet().stream()
            .map(entry -> quoted((String) entry.getKey()) + ":" + text(entry.getValue()))
            .collect(Collectors.joining(",", "{", "}"))
        : String.valueOf(written);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
