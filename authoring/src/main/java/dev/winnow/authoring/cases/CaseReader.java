package dev.winnow.authoring.cases;

import dev.winnow.text.yaml.YamlFile;
import dev.winnow.text.yaml.YamlNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the cases of one file.
 *
 * @param file the file's name
 * @param shared the settings of all cases of the file
 * @param fixtures the fixtures of the file
 * @param expectations reads what is expected
 */
record CaseReader(
    String file,
    Optional<YamlFile> shared,
    Map<String, YamlNode> fixtures,
    ExpectReader expectations) {

  static final List<String> CASE =
      List.of("name", "settings", "each", "signals", "until", "expect");

  /** A case, or one for each row of {@code each}. */
  List<ScenarioCase> read(YamlNode node) {
    node.only(CASE);
    Optional<YamlNode> each = node.get("each");
    if (each.isEmpty()) {
      return List.of(one(node, name(node), node.line()));
    }
    List<ScenarioCase> cases = new ArrayList<>();
    for (Map<String, YamlNode> row : Placeholders.rows(each.get())) {
      Map<String, YamlNode> rest = node.entries();
      rest.remove("each");
      YamlNode filled = Placeholders.fill(node.group(rest), row);
      String name = name(filled);
      String title = name.equals(name(node)) ? name + Placeholders.words(row) : name;
      int line = row.values().stream().mapToInt(YamlNode::line).min().orElse(node.line());
      cases.add(one(filled, title, line));
    }
    return cases;
  }

  private static String name(YamlNode node) {
    String name = node.get("name").map(YamlNode::text).orElse("");
    if (name.isEmpty()) {
      node.wrong("a case needs a \"name\", a sentence that says what it shows");
    }
    return name;
  }

  private ScenarioCase one(YamlNode node, String name, int line) {
    List<YamlFile> settings = new ArrayList<>();
    shared.ifPresent(settings::add);
    node.get("settings").ifPresent(own -> settings.add(own.asFile()));
    Optional<YamlNode> signals = node.get("signals");
    Optional<YamlNode> expect = node.get("expect");
    if (signals.isEmpty() || expect.isEmpty()) {
      node.wrong("a case needs \"signals\" and \"expect\"");
    }
    List<Event> events = signals.map(list -> SignalsReader.read(list, fixtures)).orElse(List.of());
    List<Expectation> expected = expect.map(expectations::read).orElse(List.of());
    return new ScenarioCase(
        file, line, name, settings, events, until(node, events, expected), expected);
  }

  private static Duration until(YamlNode node, List<Event> events, List<Expectation> expected) {
    Duration last =
        Stream.concat(
                events.stream().map(Event::at), expected.stream().flatMap(one -> one.at().stream()))
            .max(Duration::compareTo)
            .orElse(Duration.ZERO);
    Duration until = node.get("until").map(YamlNode::offset).orElse(last);
    if (until.compareTo(last) < 0) {
      node.get("until")
          .ifPresent(place -> place.wrong("\"until\" is before the last signal or expectation"));
    }
    return until;
  }
}
