package dev.winnow.authoring.check;

import dev.winnow.core.PolicyException;
import dev.winnow.text.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds words of a settings file that can be read, and do not say what they seem to. For one
 * thread.
 */
final class SettingsWords {

  private static final String SEVERITY = "severity";

  /** What is an expression for names, wherever it stands. */
  private static final Set<String> NAMES = Set.of("alerts", "cause", "symptom");

  private final Source file;
  private final Severities severities;
  private final List<Finding> found;

  private SettingsWords(Source file, Severities severities, List<Finding> found) {
    this.file = file;
    this.severities = severities;
    this.found = found;
  }

  /** Looks through a file that was read; says nothing of one that cannot be. */
  static void check(Source file, Severities severities, List<Finding> found) {
    SettingsWords words = new SettingsWords(file, severities, found);
    words.read().ifPresent(words::walk);
  }

  private Optional<YamlNode> read() {
    try {
      return Optional.of(YamlNode.of(file.name(), file.text()));
    } catch (PolicyException e) {
      return Optional.empty();
    }
  }

  private void walk(YamlNode node) {
    if (node.isGroup()) {
      for (Map.Entry<String, YamlNode> entry : node.entries().entrySet()) {
        if (entry.getValue().isSingle()) {
          value(entry.getKey(), entry.getValue());
        } else {
          walk(entry.getValue());
        }
      }
    } else if (node.isList()) {
      node.items().forEach(this::walk);
    }
  }

  private void value(String key, YamlNode node) {
    String text = node.text();
    if (key.equals(SEVERITY) && !severities.isKnown(text)) {
      add(
          Code.UNKNOWN_SEVERITY,
          node,
          text,
          "the settings know no severity \"" + text + "\"",
          severities.meant(text));
    }
    if (NAMES.contains(key)) {
      Globs.meant(text)
          .ifPresent(meant -> add(Code.GLOB, node, text, Globs.said(text), "write " + meant));
    }
  }

  private void add(Code code, YamlNode node, String text, String message, String hint) {
    int start = file.text().indexOf(text, Reading.offset(file.text(), node.line(), 1));
    found.add(file.finding(code, start, start + text.length(), message, hint));
  }
}
