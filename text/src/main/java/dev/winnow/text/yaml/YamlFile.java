package dev.winnow.text.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A YAML file, read strictly. Immutable, safe for use by several threads as long as it is not
 * merged.
 */
public final class YamlFile {

  private static final FlowStyle FLOW = FlowStyle.FLOW;

  private final String name;
  private final Node root;

  YamlFile(String name, Node root) {
    this.name = name;
    this.root = root;
  }

  Node root() {
    return root;
  }

  /**
   * A file from its text.
   *
   * @param name the file's name, for messages
   * @param text its text; nothing but comments is a file without settings
   * @return the file
   * @throws PolicyException if the text is no YAML
   */
  public static YamlFile of(String name, String text) {
    return new YamlFile(name, YamlParser.parse(name, text));
  }

  /**
   * Reads a file.
   *
   * @param path the file
   * @return the file
   * @throws PolicyException if it cannot be read or is no YAML
   */
  public static YamlFile read(Path path) {
    return of(path.toString(), TextFile.read(path));
  }

  /**
   * This file over another: maps merge, lists and single values replace those below. A group {@code
   * {prepend: [...], append: [...]}} in place of a list adds to the one below.
   *
   * @param below the other file
   * @return both; problems are reported as this file's
   */
  public YamlFile over(YamlFile below) {
    return new YamlFile(name, NodeMerge.merge(below.root, root));
  }

  /**
   * A text in a group at the top of the file.
   *
   * @param group the group's name
   * @param key the text's name
   * @return the text; empty if it is not there, or is no single value
   */
  public Optional<String> text(String group, String key) {
    return NodePath.child(root, group)
        .flatMap(node -> NodePath.child(node, key))
        .filter(ScalarNode.class::isInstance)
        .map(node -> ((ScalarNode) node).getValue());
  }

  /**
   * This file with more items in a list of a group at its top.
   *
   * @param group the group's name; it must be there
   * @param list the list's name
   * @param items what comes after the items so far
   * @return a new file; problems of the items are reported at the group; the same file if what is
   *     there is no list
   */
  public YamlFile withItems(String group, String list, List<String> items) {
    Node at = NodePath.child(root, group).orElse(root);
    List<Node> more = items.stream().<Node>map(item -> NodeFill.text(item, at)).toList();
    Node so = NodePath.child(at, list).orElseGet(NodeCheck::nothing);
    Optional<Node> all = NodeCheck.isNothing(so) ? plain(more, at) : Additions.plus(so, more);
    return all.map(one -> new YamlFile(name, NodeMerge.merge(root, in(group, in(list, one)))))
        .orElse(this);
  }

  private static Optional<Node> plain(List<Node> items, Node at) {
    return Optional.of(
        new SequenceNode(Tag.SEQ, true, items, at.getStartMark(), at.getEndMark(), FLOW));
  }

  private static Node in(String key, Node node) {
    NodeTuple tuple = new NodeTuple(NodeFill.text(key, node), node);
    return new MappingNode(
        Tag.MAP, true, List.of(tuple), node.getStartMark(), node.getEndMark(), FLOW);
  }

  /**
   * This file with the lines of the files that it names: each group within a group at its top that
   * has a file's name has its lines too.
   *
   * @param group the name of the group at the top
   * @param key what the name of a file stands behind
   * @param list what its lines are to stand behind
   * @param lines the lines of a file, by its name
   * @return a new file; the same if it names none
   * @throws PolicyException if one cannot be read, with the place where it is named
   */
  public YamlFile withFiles(
      String group, String key, String list, Function<String, List<String>> lines) {
    if (NodePath.child(root, group).isEmpty()) {
      return this;
    }
    Problems problems = new Problems(name);
    Node all = new NodeFiles(key, list, lines, problems).under(group, (MappingNode) root);
    problems.check();
    return new YamlFile(name, all);
  }

  /**
   * Makes a record of the file.
   *
   * @param <T> the record's type
   * @param type a public record of texts, numbers, durations, lists, maps and such records
   * @return the record
   * @throws PolicyException with all that does not fit, each with its line and column
   */
  public <T extends Record> T as(Class<T> type) {
    Problems problems = new Problems(name);
    Optional<Object> value = new NodeBinder(problems).bind(root, type, "");
    problems.check();
    return type.cast(
        value.orElseThrow(
            () -> new PolicyException(List.of(new PolicyProblem(name, 0, 0, "has no settings")))));
  }

  /**
   * Makes a record of this file over another one that was read before; the same as {@link #as} of
   * {@link #over}, without reading the other one again.
   *
   * @param <T> the record's type
   * @param type as for {@link #as(Class)}
   * @param below the record that was made of the other file
   * @param written what was {@linkplain #written written} in it
   * @return the record
   * @throws PolicyException with all that does not fit, each with its line and column
   */
  public <T extends Record> T as(Class<T> type, T below, Map<String, ?> written) {
    if (NodeCheck.isNothing(root)) {
      return below;
    }
    Problems problems = new Problems(name);
    Optional<Object> value =
        new NodeBinder(problems).bind(root, type, "", new Below(below, written, true));
    problems.check();
    return type.cast(value.orElseThrow());
  }

  /**
   * Something that is wrong with the file, with its place.
   *
   * @param problem what is wrong, and what leads there from the top
   * @return the same with line and column of what is nearest to it
   */
  public PolicyProblem placed(SettingProblem problem) {
    Mark mark = NodePath.nearest(root, problem.path()).getStartMark();
    return new PolicyProblem(name, mark.getLine() + 1, mark.getColumn() + 1, problem.message());
  }

  /**
   * The content as a text that is the same for the same content, whatever its order and layout.
   *
   * @return one line
   */
  public String canonical() {
    return NodeText.of(root);
  }

  /**
   * The content, parted by its names.
   *
   * @return by each name, in their order, the canonical text of its value, or the same of what is
   *     below the name
   */
  public Map<String, Object> written() {
    return writtenOver(Map.of());
  }

  /**
   * The content of this file over another one that was read before.
   *
   * @param below what was {@linkplain #written written} in the other file
   * @return what is written in {@link #over}
   */
  public Map<String, Object> writtenOver(Map<String, ?> below) {
    return root instanceof MappingNode map ? NodeText.over(below, map, true) : new TreeMap<>(below);
  }

  /**
   * What {@link #canonical} gives for a file.
   *
   * @param written what is written in it
   * @return one line
   */
  public static String canonical(Map<String, ?> written) {
    return NodeText.text(written);
  }

  @Override
  public String toString() {
    return name;
  }
}
