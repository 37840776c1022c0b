package dev.winnow.text.yaml;

import dev.winnow.core.text.NearestName;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * What files that lie over one another come to, each value with the file and line that it is from.
 * Immutable as long as the files are not merged otherwise.
 */
public final class YamlOrigins {

  private static final String STEP = "  ";

  private final Node root;
  private final String base;
  private final IdentityHashMap<Node, String> files = new IdentityHashMap<>();

  private YamlOrigins(Node root, String base) {
    this.root = root;
    this.base = base;
  }

  /**
   * Lays files over another.
   *
   * @param base the lowest file
   * @param words where its values are from, for people
   * @param over the others, each over those before
   * @return what they come to
   */
  public static YamlOrigins of(YamlFile base, String words, List<YamlFile> over) {
    YamlFile all = base;
    for (YamlFile file : over) {
      all = file.over(all);
    }
    YamlOrigins origins = new YamlOrigins(all.root(), words);
    over.forEach(file -> origins.note(file.root(), file.toString()));
    return origins;
  }

  private void note(Node node, String file) {
    if (files.putIfAbsent(node, file) != null) {
      return;
    }
    if (node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> note(tuple.getValueNode(), file));
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(item -> note(item, file));
    }
  }

  /**
   * All of it, or a part, as YAML: values and rows a line each, with their origins as comments.
   *
   * @param path the names down to a part, parted by dots; empty for all
   * @param shown what of a single value may be shown
   * @return lines that are YAML again, from the top
   * @throws IllegalArgumentException with a sentence if there is no such part
   */
  public List<String> lines(String path, UnaryOperator<String> shown) {
    YamlWords words = new YamlWords(shown);
    List<String> lines = new ArrayList<>();
    Node at = root;
    String indent = "";
    for (String name : path.isEmpty() ? List.<String>of() : List.of(path.split("\\.", -1))) {
      NodeTuple tuple = entry(at, name, path);
      if (!(tuple.getValueNode() instanceof MappingNode)) {
        entry(tuple, indent, words, lines);
        return lines;
      }
      lines.add(indent + words.key(tuple) + ":");
      indent += STEP;
      at = tuple.getValueNode();
    }
    group(at, indent, words, lines);
    return lines;
  }

  private static NodeTuple entry(Node node, String name, String path) {
    List<NodeTuple> entries = node instanceof MappingNode map ? map.getValue() : List.of();
    List<String> names = entries.stream().map(NodeCheck::key).toList();
    return entries.stream()
        .filter(tuple -> NodeCheck.key(tuple).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "there is no setting \""
                        + path
                        + "\"; "
                        + NearestName.asked(name, names)
                            .orElse("use one of " + String.join(", ", names))));
  }

  private void group(Node node, String indent, YamlWords words, List<String> lines) {
    if (node instanceof MappingNode map) {
      map.getValue().forEach(tuple -> entry(tuple, indent, words, lines));
    }
  }

  private void entry(NodeTuple tuple, String indent, YamlWords words, List<String> lines) {
    String key = indent + words.key(tuple) + ":";
    Node value = tuple.getValueNode();
    if (value instanceof MappingNode map && !map.getValue().isEmpty()) {
      lines.add(key);
      group(map, indent + STEP, words, lines);
    } else if (value instanceof SequenceNode list && !isOneLine(list)) {
      lines.add(key);
      list.getValue()
          .forEach(item -> lines.add(indent + STEP + "- " + words.of(item) + comment(item)));
    } else {
      lines.add(key + " " + words.of(value) + comment(value));
    }
  }

  /** Whether a list is of single values that stand in one place. */
  private boolean isOneLine(SequenceNode list) {
    return list.getValue().stream()
        .allMatch(
            item ->
                !(item instanceof MappingNode)
                    && !(item instanceof SequenceNode)
                    && origin(item).equals(origin(list)));
  }

  private String comment(Node node) {
    return "  # " + origin(node);
  }

  private String origin(Node node) {
    String file = files.get(node);
    return file == null ? base : file + ":" + (node.getStartMark().getLine() + 1);
  }

  @Override
  public String toString() {
    return lines("", UnaryOperator.identity()).stream().collect(Collectors.joining("\n"));
  }
}
