package dev.winnow.text.yaml;

import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Finds what stands behind names in a file. Stateless. */
final class NodePath {

  private NodePath() {}

  /** The node at the end of a path, or the last one on the way that is there. */
  static Node nearest(Node node, List<String> path) {
    Node at = node;
    for (String name : path) {
      Optional<Node> next = child(at, name);
      if (next.isPresent()) {
        at = next.get();
      } else if (!name.isEmpty()) {
        return at;
      }
    }
    return at;
  }

  static Optional<Node> child(Node node, String name) {
    if (node instanceof SequenceNode list && name.matches("[0-9]{1,6}")) {
      int index = Integer.parseInt(name);
      return index < list.getValue().size()
          ? Optional.of(list.getValue().get(index))
          : Optional.empty();
    }
    return node instanceof MappingNode map
        ? map.getValue().stream()
            .filter(tuple -> NodeCheck.key(tuple).equals(name))
            .map(NodeTuple::getValueNode)
            .findFirst()
        : Optional.empty();
  }
}
