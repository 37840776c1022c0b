package dev.winnow.rules.cases;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.yaml.TextFile;
import dev.winnow.rules.yaml.YamlFile;
import dev.winnow.rules.yaml.YamlNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads files of cases. Stateless, safe for use by several threads. */
public final class CaseFile {

  private static final List<String> FILE = List.of("settings", "cases");
  private static final List<String> CASE =
      List.of("name", "settings", "signals", "until", "expect");

  private CaseFile() {}

  /**
   * Reads a file.
   *
   * @param path the file
   * @param rules the ids of all rules, so that misspelt ones are found
   * @return its cases
   * @throws PolicyException with all that is wrong, by line and column
   */
  public static List<ScenarioCase> read(Path path, Collection<String> rules) {
    return of(path.toString(), TextFile.read(path), rules);
  }

  /**
   * Reads a text.
   *
   * @param file the file's name, for messages
   * @param text its text
   * @param rules the ids of all rules, so that misspelt ones are found
   * @return its cases
   * @throws PolicyException with all that is wrong, by line and column
   */
  public static List<ScenarioCase> of(String file, String text, Collection<String> rules) {
    YamlNode root = YamlNode.of(file, text).only(FILE);
    List<ScenarioCase> cases = new ArrayList<>();
    Optional<YamlNode> found = root.get("cases").filter(YamlNode::isList);
    if (found.isEmpty()) {
      root.wrong("a file of cases needs \"cases\", a list");
    }
    ExpectReader expectations = new ExpectReader(rules);
    for (YamlNode one : found.map(YamlNode::items).orElse(List.of())) {
      cases.add(read(file, root, one.only(CASE), expectations));
    }
    root.check();
    return cases;
  }

  private static ScenarioCase read(
      String file, YamlNode root, YamlNode one, ExpectReader expectations) {
    String name = one.get("name").map(YamlNode::text).orElse("");
    if (name.isEmpty()) {
      one.wrong("a case needs a \"name\", a sentence that says what it shows");
    }
    List<YamlFile> settings = new ArrayList<>();
    root.get("settings").ifPresent(node -> settings.add(node.asFile()));
    one.get("settings").ifPresent(node -> settings.add(node.asFile()));
    List<Event> events = new ArrayList<>();
    one.get("signals")
        .ifPresent(node -> node.items().forEach(n -> events.addAll(EventReader.read(n))));
    Duration last = events.stream().map(Event::at).max(Duration::compareTo).orElse(Duration.ZERO);
    Duration until = one.get("until").map(YamlNode::offset).orElse(last);
    if (until.compareTo(last) < 0) {
      one.wrong("\"until\" is before the last signal");
    }
    Optional<YamlNode> expect = one.get("expect");
    if (one.get("signals").isEmpty() || expect.isEmpty()) {
      one.wrong("a case needs \"signals\" and \"expect\"");
    }
    Expectation expected = expect.map(expectations::read).orElseGet(() -> Expectation.NOTHING);
    return new ScenarioCase(file, one.line(), name, settings, events, until, expected);
  }
}
