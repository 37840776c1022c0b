package dev.winnow.authoring.cases;

import dev.winnow.core.PolicyException;
import dev.winnow.text.yaml.TextFile;
import dev.winnow.text.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of cases. Stateless, safe for use by several threads. */
public final class CaseFile {

  static final List<String> FILE = List.of("settings", "fixtures", "cases");

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
    Optional<YamlNode> found = root.get("cases").filter(YamlNode::isList);
    if (found.isEmpty()) {
      root.wrong("a file of cases needs \"cases\", a list");
    }
    Map<String, YamlNode> fixtures = root.get("fixtures").map(YamlNode::entries).orElse(Map.of());
    CaseReader reader =
        new CaseReader(
            file, root.get("settings").map(YamlNode::asFile), fixtures, new ExpectReader(rules));
    List<ScenarioCase> cases = new ArrayList<>();
    for (YamlNode one : found.map(YamlNode::items).orElse(List.of())) {
      cases.addAll(reader.read(one));
    }
    root.check();
    return cases;
  }
}
