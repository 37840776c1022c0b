package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Puts the lines of files beside their names, at any depth. For one thread. */
final class NodeFiles {

  private final String key;
  private final String list;
  private final Function<String, List<String>> lines;
  private final Problems problems;

  NodeFiles(String key, String list, Function<String, List<String>> lines, Problems problems) {
    this.key = key;
    this.list = list;
    this.lines = lines;
    this.problems = problems;
  }

  /** A group, with the lines of all files that are named behind one of its names. */
  Node under(String name, MappingNode map) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      Node value = tuple.getValueNode();
      boolean named = NodeCheck.key(tuple).equals(name);
      tuples.add(named ? new NodeTuple(tuple.getKeyNode(), in(value)) : tuple);
    }
    return like(map, tuples);
  }

  private Node in(Node node) {
    if (node instanceof SequenceNode items) {
      return new SequenceNode(
          items.getTag(),
          true,
          items.getValue().stream().map(this::in).toList(),
          items.getStartMark(),
          items.getEndMark(),
          items.getFlowStyle());
    }
    return node instanceof MappingNode map ? group(map) : node;
  }

  private Node group(MappingNode map) {
    Optional<Node> file = NodePath.child(map, key).filter(ScalarNode.class::isInstance);
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      if (file.isEmpty() || !NodeCheck.key(tuple).equals(list)) {
        tuples.add(new NodeTuple(tuple.getKeyNode(), in(tuple.getValueNode())));
      }
    }
    file.map(ScalarNode.class::cast)
        .filter(one -> !NodeCheck.isNothing(one))
        .ifPresent(one -> tuples.add(new NodeTuple(NodeFill.text(list, one), read(one))));
    return like(map, tuples);
  }

  private static Node like(MappingNode map, List<NodeTuple> tuples) {
    return new MappingNode(
        map.getTag(), true, tuples, map.getStartMark(), map.getEndMark(), map.getFlowStyle());
  }

  private Node read(ScalarNode file) {
    List<String> read = List.of();
    try {
      read = lines.apply(file.getValue());
    } catch (IllegalArgumentException e) {
      problems.at(file, String.valueOf(e.getMessage()));
    }
    return new SequenceNode(
        Tag.SEQ,
        true,
        read.stream().<Node>map(line -> NodeFill.text(line, file)).toList(),
        file.getStartMark(),
        file.getEndMark(),
        FlowStyle.FLOW);
  }
}
