package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Puts one file's nodes over another's: maps merge, lists and single values replace, unless {@link
 * Additions} are written in place of a list.
 */
final class NodeMerge {

  private NodeMerge() {}

  static Node merge(Node base, Node over) {
    if (NodeCheck.isNothing(over)) {
      return base;
    }
    return over(base, over, true);
  }

  private static Node over(Node base, Node over, boolean top) {
    if (!(base instanceof MappingNode below) || !(over instanceof MappingNode above)) {
      return Additions.over(base, over).orElse(over);
    }
    Map<String, NodeTuple> all = new LinkedHashMap<>();
    below.getValue().forEach(tuple -> all.put(NodeCheck.key(tuple), tuple));
    for (NodeTuple tuple : above.getValue()) {
      NodeTuple old = all.get(NodeCheck.key(tuple));
      boolean empty = top && NodeCheck.isNothing(tuple.getValueNode());
      if (old == null) {
        all.put(NodeCheck.key(tuple), tuple);
      } else if (!empty) {
        Node value = over(old.getValueNode(), tuple.getValueNode(), false);
        all.put(NodeCheck.key(tuple), new NodeTuple(tuple.getKeyNode(), value));
      }
    }
    List<NodeTuple> tuples = new ArrayList<>(all.values());
    return new MappingNode(
        above.getTag(),
        true,
        tuples,
        above.getStartMark(),
        above.getEndMark(),
        above.getFlowStyle());
  }
}
