package dev.winnow.authoring.catalogue;

import dev.winnow.text.PlainText;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A picture of a policy for Graphviz: which rule feeds which through what. Rules are boxes,
 * gathered by their files; between them, in ovals, are the facts that rules make and the properties
 * that they set. What no rule changes is left out, such as signals. Stateless.
 */
public final class DotPicture {

  private DotPicture() {}

  /**
   * Draws a policy.
   *
   * @param catalogue its rules
   * @return a graph in the DOT language
   */
  public static String of(Catalogue catalogue) {
    Map<String, StringBuilder> files = new TreeMap<>();
    Set<String> made = new TreeSet<>();
    Set<String> asked = new TreeSet<>();
    for (Catalogue.Entry rule : catalogue.entries()) {
      files
          .computeIfAbsent(rule.file(), file -> new StringBuilder())
          .append("    " + box(rule) + " [label=" + quoted(rule.id()))
          .append(",tooltip=" + quoted(rule.sentence()) + "];\n");
      rule.effects().forEach(effect -> made.addAll(Links.made(effect)));
      rule.reads().forEach(reading -> asked.addAll(Links.asked(reading)));
    }
    made.retainAll(asked);
    StringBuilder text = new StringBuilder("digraph policy {\n");
    text.append("  rankdir=LR;\n  ranksep=1.5;\n  nodesep=0.1;\n");
    text.append("  node [fontname=\"sans-serif\",shape=box,height=0.3];\n");
    made.forEach(fact -> text.append("  " + quoted(fact) + " [shape=oval,color=gray];\n"));
    int number = 0;
    for (Map.Entry<String, StringBuilder> file : files.entrySet()) {
      text.append("  subgraph cluster_" + number++ + " {\n    color=gray;\n    label=");
      text.append(quoted(file.getKey()) + ";\n" + file.getValue() + "  }\n");
    }
    catalogue.entries().forEach(rule -> arrows(rule, made, text));
    return text.append("}\n").toString();
  }

  private static void arrows(Catalogue.Entry rule, Set<String> drawn, StringBuilder text) {
    Set<String> lines = new TreeSet<>();
    for (Reading reading : rule.reads()) {
      for (String fact : Links.asked(reading)) {
        if (drawn.contains(fact)) {
          lines.add("  " + quoted(fact) + " -> " + box(rule) + ";\n");
        }
      }
    }
    for (Effect effect : rule.effects()) {
      for (String fact : Links.made(effect)) {
        if (drawn.contains(fact)) {
          lines.add("  " + box(rule) + " -> " + quoted(fact) + style(effect) + ";\n");
        }
      }
    }
    lines.forEach(text::append);
  }

  private static String style(Effect effect) {
    return switch (effect.kind()) {
      case DERIVES -> " [style=dashed]";
      case INSERTS -> " [style=bold]";
      case CHANGES -> "";
      case DELETES -> " [style=dotted,arrowhead=tee]";
    };
  }

  private static String box(Catalogue.Entry rule) {
    return quoted("rule " + rule.id());
  }

  private static String quoted(String text) {
    // Graphviz reads entities of HTML in labels, and backslashes as its own.
    String plain = PlainText.of(text).replace("&", "&amp;");
    return '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
