package dev.winnow.authoring.catalogue;

import dev.winnow.authoring.cases.ScenarioCase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A page about a policy: each rule with what it reads, what it does and its cases. Stateless. */
public final class MarkdownPage {

  private MarkdownPage() {}

  /**
   * Writes a policy down.
   *
   * @param title what the policy is called
   * @param catalogue its rules
   * @return Markdown
   */
  public static String of(String title, Catalogue catalogue) {
    StringBuilder page = new StringBuilder("# " + escaped(title) + "\n");
    String file = "";
    for (Catalogue.Entry rule : catalogue.entries()) {
      if (!rule.file().equals(file)) {
        file = rule.file();
        page.append("\n## " + escaped(file) + "\n");
      }
      rule(page, rule);
    }
    return page.toString();
  }

  private static void rule(StringBuilder page, Catalogue.Entry rule) {
    page.append("\n### " + escaped(rule.sentence()) + "\n\n");
    page.append(MarkdownText.code(rule.id()) + ", " + escaped(rule.file()) + ":" + rule.line());
    page.append(said(", owner ", rule.metadata().getOrDefault("Owner", "")));
    page.append(said(", answers ", rule.metadata().getOrDefault("Answer", "")));
    page.append(said(", runbook ", rule.metadata().getOrDefault("Runbook", "")));
    page.append(rule.metadata().containsKey("Bookkeeping") ? ", keeps the books" : "")
        .append("\n\n");
    List<String> lines = new ArrayList<>();
    lines.add(listed("Looks at", rule.reads().stream().map(MarkdownPage::text).toList()));
    lines.add(listed("Settings", rule.settings()));
    for (Effect.Kind kind : Effect.Kind.values()) {
      lines.add(
          listed(
              word(kind),
              rule.effects().stream()
                  .filter(effect -> effect.kind() == kind)
                  .map(MarkdownPage::text)
                  .distinct()
                  .toList()));
    }
    lines.add(cases("Fires in", rule.fires()));
    lines.add(cases("Just does not fire in", rule.silent()));
    page.append(lines.stream().filter(line -> !line.isEmpty()).collect(Collectors.joining()));
  }

  private static String word(Effect.Kind kind) {
    return switch (kind) {
      case DERIVES -> "Derives";
      case INSERTS -> "Makes";
      case CHANGES -> "Changes";
      case DELETES -> "Ends";
    };
  }

  private static String text(Effect effect) {
    return text(effect.type(), effect.properties());
  }

  private static String text(Reading reading) {
    return text(reading.type(), reading.properties());
  }

  private static String text(String type, List<String> properties) {
    return properties.isEmpty() ? type : type + " (" + String.join(", ", properties) + ")";
  }

  private static String listed(String what, List<String> items) {
    return items.isEmpty() ? "" : "- " + what + ": " + escaped(String.join(", ", items)) + "\n";
  }

  private static String cases(String what, List<ScenarioCase> cases) {
    if (cases.isEmpty()) {
      return "";
    }
    return "- "
        + what
        + ":\n"
        + cases.stream()
            .map(one -> "  - " + escaped(one.name()) + " (line " + one.line() + ")\n")
            .collect(Collectors.joining());
  }

  private static String said(String what, String text) {
    return text.isEmpty() ? "" : what + escaped(text);
  }

  private static String escaped(String text) {
    return MarkdownText.of(text);
  }
}
