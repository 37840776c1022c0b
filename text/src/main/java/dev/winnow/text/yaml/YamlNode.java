package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.text.NearestName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A place in a YAML file whose shape depends on what is written there. Problems are collected, and
 * harmless values given instead, until {@link #check}. For one thread.
 */
public final class YamlNode {

  private final String file;
  private final String name;
  private final Node node;
  private final Problems problems;

  private YamlNode(String file, String name, Node node, Problems problems) {
    this.file = file;
    this.name = name;
    this.node = node;
    this.problems = problems;
  }

  /**
   * A file's outermost node.
   *
   * @param file the file's name, for messages
   * @param text its text
   * @return the node
   * @throws PolicyException if the text is no YAML
   */
  public static YamlNode of(String file, String text) {
    return new YamlNode(file, "this file", YamlParser.parse(file, text), new Problems(file));
  }

  /**
   * Ends the reading of the file.
   *
   * @throws PolicyException with all that was wrong in the whole file, if anything was
   */
  public void check() {
    problems.check();
  }

  /** {@return where the node is: its line, from 1} */
  public int line() {
    return node.getStartMark().getLine() + 1;
  }

  /** {@return whether the node is a list} */
  public boolean isList() {
    return node instanceof SequenceNode;
  }

  /** {@return whether the node is a single value} */
  public boolean isSingle() {
    return node instanceof ScalarNode;
  }

  /** {@return whether the node is a group of {@code name: value} lines} */
  public boolean isGroup() {
    return node instanceof MappingNode;
  }

  /**
   * Says that something is wrong here.
   *
   * @param message what, in a sentence
   */
  public void wrong(String message) {
    problems.at(node, message);
  }

  /**
   * Says that a word written here is not one of those that are known.
   *
   * @param word the word
   * @param what what it should be, such as {@code a rule}
   * @param known the words that are known
   */
  public void unknown(String word, String what, Collection<String> known) {
    String meant = NearestName.asked(word, known).map(one -> "; " + one).orElse("");
    String valid = known.size() > 30 ? "" : " (valid here: " + String.join(", ", known) + ")";
    wrong("\"" + word + "\" is not " + what + meant + valid);
  }

  /**
   * Makes sure that the node is a group of these names at most.
   *
   * @param keys the names
   * @return this node
   */
  public YamlNode only(List<String> keys) {
    if (!(node instanceof MappingNode map)) {
      wrong("\"" + name + "\" must consist of \"name: value\" lines, not be " + Shape.of(node));
      return this;
    }
    for (NodeTuple tuple : map.getValue()) {
      String key = NodeCheck.key(tuple);
      if (!keys.contains(key)) {
        at(key, tuple.getKeyNode()).unknown(key, "known here", keys);
      }
    }
    return this;
  }

  /**
   * What stands behind a name.
   *
   * @param key the name
   * @return the node; empty if the name is not there, or nothing stands behind it
   */
  public Optional<YamlNode> get(String key) {
    return Optional.ofNullable(entries().get(key));
  }

  /**
   * All names of a group with what stands behind them.
   *
   * @return in the order of the file; empty if this is no group
   */
  public Map<String, YamlNode> entries() {
    Map<String, YamlNode> entries = new LinkedHashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        if (!NodeCheck.isNothing(tuple.getValueNode())) {
          String key = NodeCheck.key(tuple);
          entries.put(key, at(key, tuple.getValueNode()));
        }
      }
    }
    return entries;
  }

  /** {@return the items of a list; a single value is a list of one} */
  public List<YamlNode> items() {
    List<YamlNode> items = new ArrayList<>();
    if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> items.add(at(name, item)));
    } else {
      items.add(this);
    }
    return items;
  }

  /** {@return a text; numbers are texts too} */
  public String text() {
    return (String) new ScalarReader(problems).read(node, String.class, name).orElse("");
  }

  /** {@return a whole number} */
  public int whole() {
    return (int) new ScalarReader(problems).read(node, int.class, name).orElse(0);
  }

  /** {@return a number} */
  public double number() {
    return (double) new ScalarReader(problems).read(node, double.class, name).orElse(0.0);
  }

  /** {@return true if yes, false if no} */
  public boolean yes() {
    return (boolean) new ScalarReader(problems).read(node, boolean.class, name).orElse(false);
  }

  /** {@return a moment, as {@code +5m} or {@code -1h}: how long after the beginning} */
  public Duration offset() {
    String text = node instanceof ScalarNode scalar ? scalar.getValue() : "";
    Optional<Duration> read =
        text.startsWith("+") || text.startsWith("-")
            ? Durations.parse(text.substring(1))
            : Optional.empty();
    if (read.isEmpty()) {
      wrong("\"" + name + "\" must be a moment such as +0m, +90s or +1h30m, not " + Shape.of(node));
      return Duration.ZERO;
    }
    return text.startsWith("-") ? read.get().negated() : read.get();
  }

  /**
   * This node with values in the places of placeholders: {@code {name}}, alone or within a text.
   *
   * @param values what the placeholders stand for, by name; others stay as they are
   * @param used gathers the names that occurred
   * @return a node in which problems keep their places
   */
  public YamlNode filled(Map<String, YamlNode> values, Set<String> used) {
    Map<String, Node> nodes = new LinkedHashMap<>();
    values.forEach((key, value) -> nodes.put(key, value.node));
    return at(name, new NodeFill(nodes, used, problems).fill(node));
  }

  /**
   * A group that stands where this node stands.
   *
   * @param entries what it consists of
   * @return the group
   */
  public YamlNode group(Map<String, YamlNode> entries) {
    List<NodeTuple> tuples = new ArrayList<>();
    entries.forEach(
        (key, value) -> tuples.add(new NodeTuple(NodeFill.text(key, value.node), value.node)));
    return at(
        name,
        new MappingNode(
            Tag.MAP, true, tuples, node.getStartMark(), node.getEndMark(), FlowStyle.FLOW));
  }

  /** {@return this node; empty if it says nothing} */
  public Optional<YamlNode> said() {
    return NodeCheck.isNothing(node) ? Optional.empty() : Optional.of(this);
  }

  /** {@return this node as a file of settings, in which problems keep their lines} */
  public YamlFile asFile() {
    return new YamlFile(file, node);
  }

  private YamlNode at(String key, Node child) {
    return new YamlNode(file, key, child, problems);
  }
}
