package dev.winnow.text.yaml;

import dev.winnow.core.text.NearestName;
import dev.winnow.text.yaml.RecordShape.Part;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Makes records of nodes, and collects all that is wrong with them. For one thread. */
final class NodeBinder {

  /** How long a value may be, in characters: far more than a name, a sentence or an expression. */
  private static final int LONGEST = 64 * 1024;

  private final Problems problems;
  private final ScalarReader scalars;
  private final Map<Class<?>, RecordShape> shapes = new HashMap<>();

  NodeBinder(Problems problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  /** The value; empty if there is a problem. */
  Optional<Object> bind(Node node, Type type, String name) {
    return bind(node, type, name, Below.NOTHING);
  }

  /** The value of a node over what is below it; empty if there is a problem. */
  Optional<Object> bind(Node node, Type type, String name, Below below) {
    if (type instanceof ParameterizedType generic) {
      Type[] arguments = generic.getActualTypeArguments();
      return generic.getRawType() == List.class
          ? list(node, arguments[0], name, below.items())
          : map(node, arguments[1], name, below);
    }
    Class<?> plain = (Class<?>) type;
    if (node instanceof ScalarNode scalar && scalar.getValue().length() > LONGEST) {
      problems.at(
          node,
          "\""
              + name
              + "\" has "
              + scalar.getValue().length()
              + " characters, and "
              + LONGEST
              + " are the most");
      return Optional.empty();
    }
    return plain.isRecord() ? record(node, plain, name, below) : scalars.read(node, plain, name);
  }

  private Optional<Object> list(Node node, Type type, String name, @Nullable List<?> below) {
    Optional<Additions> all =
        node instanceof SequenceNode items
            ? Optional.of(new Additions(List.of(), items.getValue()))
            : Optional.ofNullable(below).flatMap(list -> Additions.of(node));
    if (all.isEmpty()) {
      noList(node, name);
      return Optional.empty();
    }
    List<?> between = below == null || node instanceof SequenceNode ? List.of() : below;
    return Optional.of(
        Collections.unmodifiableList(all.get().around(between, one -> bind(one, type, name))));
  }

  private void noList(Node node, String name) {
    if (!(node instanceof MappingNode group)) {
      problems.at(node, "\"" + name + "\" must be a list, such as [a, b], not " + Shape.of(node));
    } else if (Additions.of(node).isPresent()) {
      problems.at(
          node, "\"" + name + "\" has no items so far, so write the list itself, such as [a, b]");
    } else if (group.getValue().stream().noneMatch(Additions::isNamed)) {
      problems.at(
          node,
          "\""
              + name
              + "\" must be a list, such as [a, b]; {append: [...]} and {prepend: [...]} add to the"
              + " one so far");
    } else {
      given(group, Additions.NAMES)
          .forEach(
              (key, value) -> {
                if (!(value instanceof SequenceNode)) {
                  noList(value, key);
                }
              });
    }
  }

  private Optional<Object> map(Node node, Type type, String name, Below below) {
    Optional<MappingNode> entries = group(node, name);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    Map<String, Object> all = new TreeMap<>(below.entries());
    for (NodeTuple tuple : entries.get().getValue()) {
      String key = NodeCheck.key(tuple);
      all.remove(key);
      if (!NodeCheck.isNothing(tuple.getValueNode())) {
        bind(tuple.getValueNode(), type, key, below.entry(key))
            .ifPresent(value -> all.put(key, value));
      }
    }
    return Optional.of(Collections.unmodifiableMap(all));
  }

  private Optional<Object> record(Node node, Class<?> type, String name, Below below) {
    Optional<MappingNode> entries = group(node, name);
    if (entries.isEmpty()) {
      return Optional.empty();
    }
    int before = problems.count();
    RecordShape shape = shapes.computeIfAbsent(type, RecordShape::of);
    Map<String, Node> given = given(entries.get(), shape.names());
    @Nullable Object[] values = new Object[shape.parts().size()];
    Set<String> wrong = new HashSet<>();
    int index = 0;
    for (Part part : shape.parts()) {
      Node value = given.get(part.name());
      int until = problems.count();
      values[index++] =
          below.isKept(part.name(), value)
              ? below.of(part)
              : bound(node, value, part, shape, below.part(part)).orElse(null);
      if (problems.count() > until) {
        wrong.add(part.name());
      }
    }
    if (problems.count() > before) {
      judgeTheRest(node, shape, values, wrong);
      return Optional.empty();
    }
    return construct(node, shape, values);
  }

  /**
   * What is wrong with the parts that could be read is said with what is wrong with the others. A
   * record that has defaults is made with these in place of the others, and is not used.
   */
  private void judgeTheRest(
      Node node, RecordShape shape, @Nullable Object[] values, Set<String> wrong) {
    shape
        .standIn()
        .ifPresent(
            defaults -> {
              int index = 0;
              for (Part part : shape.parts()) {
                boolean isKnown = !wrong.contains(part.name());
                values[index] = isKnown ? values[index] : part.of(defaults);
                index++;
              }
              try {
                Object unused = shape.construct(values);
              } catch (MisplacedSetting e) {
                e.problems().stream()
                    .filter(one -> Collections.disjoint(one.parts(), wrong))
                    .forEach(one -> report(node, one));
              } catch (IllegalArgumentException e) {
                // It does not say of what it is concluded: perhaps of what only stands in.
              }
            });
  }

  private void report(Node record, SettingProblem problem) {
    problems.at(NodePath.nearest(record, problem.path()), problem.message());
  }

  private Optional<Object> bound(
      Node group, @Nullable Node node, Part part, RecordShape shape, Below below) {
    return node == null || (NodeCheck.isNothing(node) && part.isOptional())
        ? absent(group, part, shape)
        : bind(node, part.type(), part.name(), below);
  }

  private Optional<Object> absent(Node node, Part part, RecordShape shape) {
    if (!part.isOptional()) {
      problems.at(
          node,
          "\""
              + part.name()
              + "\" is missing here (needed: "
              + String.join(", ", shape.required())
              + ")");
    }
    return part.otherwise()
        .flatMap(text -> scalars.read(RecordShape.scalar(text), part.component().getType(), ""));
  }

  private Optional<Object> construct(Node node, RecordShape shape, @Nullable Object[] values) {
    try {
      return Optional.of(shape.construct(values));
    } catch (MisplacedSetting e) {
      e.problems().forEach(one -> report(node, one));
      return Optional.empty();
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
