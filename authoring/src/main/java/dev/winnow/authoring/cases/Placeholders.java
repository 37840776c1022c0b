package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlNode;
import dev.winnow.text.yaml.YamlTable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts values in the places of {@code {name}}. */
final class Placeholders {

  private Placeholders() {}

  /** Fills a node, and says so if one of the values has no place in it. */
  static YamlNode fill(YamlNode node, Map<String, YamlNode> values) {
    if (values.isEmpty()) {
      return node;
    }
    Set<String> used = new LinkedHashSet<>();
    YamlNode filled = node.filled(values, used);
    values.forEach(
        (name, value) -> {
          if (!used.contains(name)) {
            value.wrong("nothing here says {" + name + "}; write it where the value belongs");
          }
        });
    return filled;
  }

  /** The rows of {@code each}: what each placeholder stands for. */
  static List<Map<String, YamlNode>> rows(YamlNode each) {
    Optional<YamlTable> table = each.isGroup() ? YamlTable.of(each) : Optional.empty();
    List<YamlNode> groups = table.map(YamlTable::groups).orElseGet(each::items);
    if (groups.stream().anyMatch(group -> !group.isGroup())) {
      each.wrong("\"each\" must be a list of groups, such as [{severity: critical, page: 1}]");
      return List.of();
    }
    return groups.stream().map(YamlNode::entries).toList();
  }

  static String words(Map<String, YamlNode> row) {
    return row.entrySet().stream()
        .map(one -> one.getKey() + ": " + words(one.getValue()))
        .collect(Collectors.joining(", ", " (", ")"));
  }

  private static String words(YamlNode value) {
    return value.isSingle() ? value.text() : "...";
  }
}
