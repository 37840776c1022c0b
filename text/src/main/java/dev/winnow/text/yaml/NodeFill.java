package dev.winnow.text.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Puts values in the places of placeholders. A placeholder that is a whole value stands for
 * whatever its value is, a list or a group too; without quotes, YAML takes it for a group of one
 * name, which is understood as well.
 */
final class NodeFill {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");

  private final Map<String, Node> values;
  private final Set<String> used;
  private final Problems problems;

  NodeFill(Map<String, Node> values, Set<String> used, Problems problems) {
    this.values = values;
    this.used = used;
    this.problems = problems;
  }

  Node fill(Node node) {
    Optional<Node> whole = name(node).map(values::get);
    if (whole.isPresent()) {
      used.add(name(node).orElseThrow());
      return whole.get();
    }
    if (node instanceof ScalarNode scalar) {
      return text(scalar);
    }
    if (node instanceof SequenceNode list) {
      List<Node> items = list.getValue().stream().map(this::fill).toList();
      return new SequenceNode(
          list.getTag(), true, items, list.getStartMark(), list.getEndMark(), list.getFlowStyle());
    }
    return group((MappingNode) node);
  }

  private Node group(MappingNode map) {
    List<NodeTuple> tuples = new ArrayList<>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = text((ScalarNode) tuple.getKeyNode());
      tuples.add(new NodeTuple(key, fill(tuple.getValueNode())));
    }
    return new MappingNode(
        map.getTag(), true, tuples, map.getStartMark(), map.getEndMark(), map.getFlowStyle());
  }

  private ScalarNode text(ScalarNode scalar) {
    Matcher found = PLACEHOLDER.matcher(scalar.getValue());
    String filled = found.replaceAll(one -> Matcher.quoteReplacement(value(one, scalar)));
    return filled.equals(scalar.getValue()) ? scalar : copy(filled, scalar, scalar);
  }

  private String value(MatchResult found, Node place) {
    Node value = values.get(found.group(1));
    if (value == null) {
      return found.group();
    }
    used.add(found.group(1));
    if (value instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problems.at(place, found.group() + " is " + Shape.of(value) + ", which cannot be in a text");
    return found.group();
  }

  /** The name of the placeholder that a node is; empty if it is none. */
  private static Optional<String> name(Node node) {
    if (node instanceof ScalarNode scalar) {
      Matcher found = PLACEHOLDER.matcher(scalar.getValue());
      return found.matches() ? Optional.of(found.group(1)) : Optional.empty();
    }
    if (node instanceof MappingNode map
        && map.getValue().size() == 1
        && NodeCheck.isNothing(map.getValue().get(0).getValueNode())) {
      return Optional.of(NodeCheck.key(map.getValue().get(0)));
    }
    return Optional.empty();
  }

  /** A text that stands where a node stands. */
  static ScalarNode text(String text, Node place) {
    return new ScalarNode(
        Tag.STR, text, place.getStartMark(), place.getEndMark(), ScalarStyle.PLAIN);
  }

  private static ScalarNode copy(String text, ScalarNode like, Node place) {
    return new ScalarNode(
        like.getTag(), text, place.getStartMark(), place.getEndMark(), like.getScalarStyle());
  }
}
