package dev.winnow.rules.yaml;

import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file, read strictly. Immutable, safe for use by several threads as long as it is not
 * merged.
 */
public final class YamlFile {

  private final String name;
  private final Node root;

  YamlFile(String name, Node root) {
    this.name = name;
    this.root = root;
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
   * This file over another: maps merge, lists and single values replace those below.
   *
   * @param below the other file
   * @return both; problems are reported as this file's
   */
  public YamlFile over(YamlFile below) {
    return new YamlFile(name, NodeMerge.merge(below.root, root));
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
   * The content as a text that is the same for the same content, whatever its order and layout.
   *
   * @return one line
   */
  public String canonical() {
    return NodeText.of(root);
  }

  @Override
  public String toString() {
    return name;
  }
}
