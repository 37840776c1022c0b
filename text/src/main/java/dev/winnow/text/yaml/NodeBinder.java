package dev.winnow.text.yaml;

import dev.winnow.core.text.NearestName;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes records of nodes, and collects all that is wrong with them. For one thread. */
final class NodeBinder {

  private final Problems problems;
  private final ScalarReader scalars;

  NodeBinder(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** The value; empty if there is a problem. */
  Optional<Object> bind(Node node, Type type, String name) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(node, arguments[0], name)
          : map(node, arguments[1], name);
    }
    Class<?> plain = (Class<?>) type;
    return plain.isRecord() ? record(node, plain, name) : scalars.read(node, plain, name);
  }

  private Optional<Object> list(Node node, Type type, String name) {
    if (!(node instanceof SequenceNode items)) {
      problems.at(node, "\"" + name + "\" must be a list, such as [a, b], not " + Shape.of(node));
      return Optional.empty();
    }
    List<Object> all = new ArrayList<>();
    for (Node item : items.getValue()) {
      bind(item, type, name).ifPresent(all::add);
    }
    return Optional.of(Collections.unmodifiableList(all));
  }

  private Optional<Object> map(Node node, Type type, String name) {
    Optional<MappingNode> entries = group(node, name);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> all = new TreeMap<>();
    for (NodeTuple tuple : entries.get().getValue()) {
      if (!NodeCheck.isNothing(tuple.getValueNode())) {
        String key = NodeCheck.key(tuple);
        bind(tuple.getValueNode(), type, key).ifPresent(value -> all.put(key, value));
      }
    }
    return Optional.of(Collections.unmodifiableMap(all));
  }

  private Optional<Object> record(Node node, Class<?> type, String name) {
    Optional<MappingNode> entries = group(node, name);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    Map<String, Node> given = given(entries.get(), RecordShape.names(type));
    Object[] values = new Object[type.getRecordComponents().length];
    int index = 0;
    for (RecordComponent component : type.getRecordComponents()) {
      Node value = given.get(RecordShape.nameOf(component));
      Optional<Object> bound =
          value == null || (NodeCheck.isNothing(value) && RecordShape.isOptional(component))
              ? absent(node, component, type)
              : bind(value, component.getGenericType(), RecordShape.nameOf(component));
      if (bound.isPresent()) {
        values[index] = bound.get();
      }
      index++;
    }
    return problems.count() > before ? Optional.empty() : construct(node, type, values);
  }

  private Optional<Object> absent(Node node, RecordComponent component, Class<?> type) {
    if (!RecordShape.isOptional(component)) {
      problems.at(
          node,
          "\""
              + RecordShape.nameOf(component)
              + "\" is missing here (needed: "
              + String.join(", ", RecordShape.required(type))
              + ")");
    }
    return RecordShape.defaultOf(component)
        .flatMap(text -> scalars.read(RecordShape.scalar(text), component.getType(), ""));
  }

  private Optional<Object> construct(Node node, Class<?> type, Object[] values) {
    try {
      return Optional.of(RecordShape.construct(type, values));
    } catch (IllegalArgumentException e) {
      problems.at(node, String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<MappingNode> group(Node node, String name) {
    if (node instanceof MappingNode map) {
      return Optional.of(map);
    }
    String what = name.isEmpty() ? "a settings file" : "\"" + name + "\"";
    problems.at(node, what + " must consist of \"name: value\" lines, not be " + Shape.of(node));
    return Optional.empty();
  }

  private Map<String, Node> given(MappingNode map, List<String> names) {
    Map<String, Node> given = new LinkedHashMap<>();
    for (NodeTuple tuple : map.getValue()) {
      String key = NodeCheck.key(tuple);
      if (names.contains(key)) {
        given.put(key, tuple.getValueNode());
      } else {
        problems.at(tuple.getKeyNode(), unknown(key, names));
      }
    }
    return given;
  }

  private static String unknown(String key, List<String> names) {
    String meant = NearestName.asked(key, names).map(one -> "; " + one).orElse("");
    return "\""
        + key
        + "\" is not a setting"
        + meant
        + " (valid here: "
        + String.join(", ", names)
        + ")";
  }
}
