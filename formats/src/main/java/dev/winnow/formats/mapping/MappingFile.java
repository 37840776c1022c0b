package dev.winnow.formats.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.winnow.core.PolicyException;
import dev.winnow.core.text.LinearPattern;
import dev.winnow.text.yaml.YamlNode;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a mapping from its YAML, strictly. For one thread. */
final class MappingFile {

  private static final List<String> TEXTS =
      List.of(
          "name",
          "severity",
          "at",
          "startsAt",
          "endsAt",
          "id",
          "by",
          "action",
          "silencedBy",
          "inhibitedBy");

  private static final List<String> PARTS = with(TEXTS, Parts.LABELS, Parts.ANNOTATIONS);

  private static final List<String> STATE =
      with(PARTS, "when", "signal", "because", "matchers", "comment");

  private static final List<String> TOP =
      with(PARTS, "source", "zone", "detect", "items", "let", "states");

  private static final List<String> WORDS =
      Arrays.stream(State.Meaning.values()).map(State.Meaning::word).toList();

  private final String file;
  private final YamlNode root;
  private final boolean compile;

  private MappingFile(String file, String text, boolean compile) {
    this.file = file;
    this.root = YamlNode.of(file, text);
    this.compile = compile;
  }

  private static List<String> with(List<String> keys, String... more) {
    List<String> all = new ArrayList<>(keys);
    all.addAll(List.of(more));
    return List.copyOf(all);
  }

  /**
   * Reads a mapping.
   *
   * @param name the name by which it is known
   * @param file the file's name, for messages
   * @param text its text
   * @param compile whether to look into its expressions now; otherwise when they are first needed
   * @throws PolicyException with all that is wrong, each with its line
   */
  static Mapping read(String name, String file, String text, boolean compile) {
    MappingFile reader = new MappingFile(file, text, compile);
    Mapping mapping = reader.mapping(name);
    reader.root.check();
    return mapping;
  }

  private Mapping mapping(String name) {
    root.only(TOP);
    Parts common = parts(root, PARTS);
    List<State> states = states(common);
    for (State state : states) {
      boolean named = state.parts().get("name").isPresent();
      if (!named && state.meanings().stream().anyMatch(MappingFile::needsName)) {
        root.wrong("this mapping does not say what the alert's name is; add name: EXPRESSION");
        break;
      }
    }
    return new Mapping(
        name,
        root.get("source").map(YamlNode::text).orElse(name),
        root.get("zone").map(MappingFile::zone).orElse(ZoneOffset.UTC),
        root.get("detect").map(this::detect).orElse(List.of()),
        root.get("items").map(node -> expression("items", node)),
        variables(),
        states);
  }

  private static boolean needsName(State.Meaning meaning) {
    return switch (meaning) {
      case ALERT, RESOLVED, ACKNOWLEDGEMENT, UNACKNOWLEDGEMENT, RESOLUTION -> true;
      case SILENCE, IGNORE, REFUSE -> false;
    };
  }

  private static ZoneId zone(YamlNode node) {
    try {
      return ZoneId.of(node.text());
    } catch (DateTimeException e) {
      node.wrong("\"" + Shown.of(node.text()) + "\" is not a time zone such as Europe/Berlin");
      return ZoneOffset.UTC;
    }
  }

  private Map<String, Expression> variables() {
    Map<String, Expression> variables = new LinkedHashMap<>();
    root.get("let")
        .ifPresent(
            node ->
                node.entries().forEach((key, value) -> variables.put(key, variable(key, value))));
    return variables;
  }

  private Expression variable(String key, YamlNode value) {
    if (Safety.FUNCTIONS.contains(key) || Helpers.NAMES.contains(key)) {
      value.wrong("$" + key + " is a function; choose another name");
    }
    return expression("let." + key, value);
  }

  private List<List<Condition>> detect(YamlNode node) {
    List<List<Condition>> alternatives = new ArrayList<>();
    for (YamlNode alternative : node.items()) {
      List<Condition> all = new ArrayList<>();
      alternative.entries().forEach((path, wanted) -> all.add(condition(path, wanted)));
      if (all.isEmpty()) {
        alternative.wrong("\"detect\" needs {path: value}, with \"*\" for any value");
      } else {
        alternatives.add(all);
      }
    }
    return alternatives;
  }

  private static Condition condition(String path, YamlNode node) {
    String wanted = node.text();
    if (!Condition.isExpression(wanted)) {
      return new Condition(path, wanted, Optional.empty());
    }
    try {
      Pattern pattern =
          LinearPattern.compileListing(wanted.substring(1, wanted.length() - 1), Pattern.DOTALL);
      return new Condition(path, wanted, Optional.of(pattern));
    } catch (PatternSyntaxException e) {
      node.wrong(Shown.of(wanted) + " is not a valid RE2 expression (" + e.getDescription() + ")");
      return new Condition(path, wanted, Optional.empty());
    }
  }

  private List<State> states(Parts common) {
    Optional<YamlNode> said = root.get("states");
    if (said.isEmpty()) {
      return List.of(new State(Optional.empty(), List.of(State.Meaning.ALERT), common));
    }
    List<State> states = new ArrayList<>();
    for (YamlNode node : said.get().items()) {
      node.only(STATE);
      states.add(
          new State(
              node.get("when").map(when -> expression("when", when)),
              node.get("signal").map(MappingFile::meanings).orElse(List.of(State.Meaning.ALERT)),
              parts(node, STATE).over(common)));
    }
    return states;
  }

  private static List<State.Meaning> meanings(YamlNode node) {
    List<State.Meaning> meanings = new ArrayList<>();
    for (YamlNode word : node.items()) {
      Arrays.stream(State.Meaning.values())
          .filter(meaning -> meaning.word().equals(word.text()))
          .findFirst()
          .ifPresentOrElse(
              meanings::add, () -> word.unknown(word.text(), "a kind of signal", WORDS));
    }
    return meanings;
  }

  private Parts parts(YamlNode group, List<String> keys) {
    Map<String, Expression> parts = new LinkedHashMap<>();
    for (Map.Entry<String, YamlNode> entry : group.entries().entrySet()) {
      String key = entry.getKey();
      boolean part = keys.contains(key) && !key.equals("when") && !key.equals("signal");
      if (part && entry.getValue().isGroup()) {
        entry
            .getValue()
            .entries()
            .forEach(
                (name, node) -> parts.put(key + "." + name, expression(key + "." + name, node)));
      } else if (part) {
        parts.put(key, expression(key, entry.getValue()));
      }
    }
    return new Parts(parts);
  }

  private Expression expression(String key, YamlNode node) {
    if (!node.isSingle()) {
      node.wrong("\"" + key + "\" must be an expression");
    }
    Expression expression =
        new Expression(file, node.line(), key, node.isSingle() ? node.text() : "0");
    if (compile) {
      expression.problem().ifPresent(problem -> node.wrong(key + ": " + problem));
    }
    return expression;
  }
}
