package dev.winnow.core.language;

import java.util.List;

/**
 * A rule file, read but not compiled. Immutable.
 *
 * @param name the file's name
 * @param text the whole text
 * @param packageName the package that it says it is in; empty if none
 * @param imports its imports
 * @param rules its rules, in their order
 */
public record RuleFileText(
    String name, String text, String packageName, List<Import> imports, List<RuleText> rules) {

  /** Keeps its own copies. */
  public RuleFileText {
    imports = List.copyOf(imports);
    rules = List.copyOf(rules);
  }
}
