package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What is written in place of a list to add to the one below: {@code {prepend: [...], append:
 * [...]}}. Immutable.
 *
 * @param before what comes before the items below
 * @param after what comes after them
 */
record Additions(List<Node> before, List<Node> after) {

  private static final String PREPEND = "prepend";
  private static final String APPEND = "append";

  /** The names that such a group may have. */
  static final List<String> NAMES = List.of(PREPEND, APPEND);

  /** What a node adds; empty if it is no such group, or not a right one. */
  static Optional<Additions> of(Node node) {
    if (!(node instanceof MappingNode map) || map.getValue().isEmpty()) {
      return Optional.empty();
    }
    List<Node> before = List.of();
    List<Node> after = List.of();
    for (NodeTuple tuple : map.getValue()) {
      String name = NodeCheck.key(tuple);
      if (!NAMES.contains(name) || !(tuple.getValueNode() instanceof SequenceNode items)) {
        return Optional.empty();
      }
      if (name.equals(PREPEND)) {
        before = items.getValue();
      } else {
        after = items.getValue();
      }
    }
    return Optional.of(new Additions(before, after));
  }

  /** Whether an entry of a group is called as one that adds. */
  static boolean isNamed(NodeTuple tuple) {
    return NAMES.contains(NodeCheck.key(tuple));
  }

  /** What is below, between what is added. */
  <T> List<T> around(List<? extends T> below, Function<Node, Optional<T>> made) {
    List<T> all = new ArrayList<>();
    before.forEach(node -> made.apply(node).ifPresent(all::add));
    all.addAll(below);
    after.forEach(node -> made.apply(node).ifPresent(all::add));
    return all;
  }

  /** A list that stands where the group stands. */
  static SequenceNode list(Node place, List<Node> items, SequenceNode like) {
    return new SequenceNode(
        like.getTag(), true, items, place.getStartMark(), place.getEndMark(), like.getFlowStyle());
  }

  /** A list, or what adds to one, with more at its end; empty if a node is neither. */
  static Optional<Node> plus(Node node, List<Node> more) {
    if (node instanceof SequenceNode list) {
      return Optional.of(list(node, joined(list.getValue(), more), list));
    }
    return of(node).map(added -> group((MappingNode) node, joined(added.after(), more)));
  }

  private static List<Node> joined(List<Node> some, List<Node> more) {
    return Stream.concat(some.stream(), more.stream()).toList();
  }

  private static Node group(MappingNode map, List<Node> after) {
    List<NodeTuple> tuples =
        new ArrayList<>(
            map.getValue().stream().filter(one -> !NodeCheck.key(one).equals(APPEND)).toList());
    Node list =
        new SequenceNode(
            Tag.SEQ, true, after, map.getStartMark(), map.getEndMark(), map.getFlowStyle());
    tuples.add(new NodeTuple(NodeFill.text(APPEND, map), list));
    return new MappingNode(
        map.getTag(), true, tuples, map.getStartMark(), map.getEndMark(), map.getFlowStyle());
  }

  /** The items of a list below and what a group adds to them; empty if it adds nothing. */
  static Optional<Node> over(Node below, Node group) {
    return below instanceof SequenceNode list
        ? of(group).map(more -> list(group, more.around(list.getValue(), Optional::of), list))
        : Optional.empty();
  }
}
