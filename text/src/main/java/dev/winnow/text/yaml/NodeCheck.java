package dev.winnow.text.yaml;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses what YAML allows and settings do not: names twice, tags, merge keys, groups as names. */
final class NodeCheck {

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MAP, Tag.SEQ);

  /** Marks that a word processor writes. */
  private static final String QUOTES = "\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";

  private final Problems problems;
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  NodeCheck(Problems problems) {
    this.problems = problems;
  }

  static ScalarNode nothing() {
    Mark mark = new Mark("", 0, 0, 0, new int[0], 0);
    return new ScalarNode(Tag.NULL, "", mark, mark, DumperOptions.ScalarStyle.PLAIN);
  }

  static boolean isNothing(Node node) {
    return node.getTag().equals(Tag.NULL);
  }

  static String key(NodeTuple tuple) {
    return ((ScalarNode) tuple.getKeyNode()).getValue();
  }

  void check(Node node) {
    if (!seen.add(node)) {
      return;
    }
    if (!TAGS.contains(node.getTag())) {
      problems.at(node, "tags (!) are not supported here; remove it");
    }
    if (node instanceof ScalarNode text) {
      checkText(text);
    } else if (node instanceof SequenceNode list) {
      list.getValue().forEach(this::check);
    } else if (node instanceof MappingNode map) {
      checkMap(map);
    }
  }

  /** What looks like a quotation mark or an indent to people, and is a letter like others. */
  private void checkText(ScalarNode text) {
    String value = text.getValue();
    if (text.getScalarStyle() != DumperOptions.ScalarStyle.PLAIN || value.isEmpty()) {
      return;
    }
    char first = value.charAt(0);
    if (QUOTES.indexOf(first) >= 0) {
      problems.at(
          text,
          first
              + " is no quotation mark of YAML and would be part of the text; write \", or put all"
              + " of it in '...' if it is meant");
    } else if (Character.isSpaceChar(first)) {
      problems.at(
          text,
          "this begins with the space U+%04X, which is part of it; write an ordinary space"
              .formatted((int) first));
    }
  }

  private void checkMap(MappingNode map) {
    Map<String, Integer> lines = new HashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      Node key = tuple.getKeyNode();
      if (!(key instanceof ScalarNode name)) {
        problems.at(key, "a name is expected before \":\"; put it in quotes if it is one");
      } else if (name.getTag().equals(Tag.MERGE)) {
        problems.at(key, "\"<<\" is not supported; write the settings out");
      } else {
        Integer first = lines.putIfAbsent(name.getValue(), key.getStartMark().getLine() + 1);
        if (first != null) {
          problems.at(key, "\"" + name.getValue() + "\" is given twice, first in line " + first);
        }
      }
      if (key instanceof ScalarNode name) {
        checkText(name);
      }
      check(tuple.getValueNode());
    }
  }
}
