package dev.winnow.authoring.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A failed case for people: expected beside actual, what happened, and which rules fired.
 *
 * @param result what came of the case
 */
record FailureText(CaseResult result) {

  /** Longer texts are not aligned with the others. */
  private static final int WIDEST = 48;

  private static final int LINE = 100;

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("failed: " + result.tested());
    differences(lines);
    new TreeMap<>(result.misses())
        .forEach((rule, miss) -> lines.add("  " + rule + " came nearest at " + miss));
    lines.add("  what happened:");
    for (String line : result.timeline()) {
      wrapped("    " + line, lines);
    }
    String fired = fired();
    wrapped("  rules that fired: " + (fired.isEmpty() ? "none" : fired), lines);
    return String.join("\n", lines);
  }

  private void differences(List<String> lines) {
    List<Difference> rows = new ArrayList<>();
    rows.add(new Difference("", "expected", "actual"));
    rows.addAll(result.differences());
    int first = width(rows.stream().map(Difference::subject).toList());
    int second = width(rows.stream().map(Difference::expected).toList());
    for (Difference row : rows) {
      lines.add(
          ("  " + padded(row.subject(), first) + padded(row.expected(), second) + row.actual())
              .stripTrailing());
    }
  }

  private static int width(List<String> texts) {
    return texts.stream().mapToInt(String::length).filter(n -> n <= WIDEST).max().orElse(0) + 2;
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(2, width - text.length()));
  }

  private String fired() {
    return new TreeMap<>(result.fired())
        .entrySet().stream()
            .filter(rule -> result.shown().contains(rule.getKey()))
            .map(FailureText::words)
            .collect(Collectors.joining(", "));
  }

  private static String words(Map.Entry<String, Long> rule) {
    return rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + ")");
  }

  /** A long list of rules goes on in the next line, further in. */
  private static void wrapped(String line, List<String> lines) {
    String rest = line;
    int cut = rest.lastIndexOf(", ", LINE);
    int indent = line.length() - line.stripLeading().length();
    while (line.contains("fired: ") && rest.length() > LINE && cut > indent) {
      lines.add(rest.substring(0, cut + 1));
      rest = " ".repeat(indent + 2) + rest.substring(cut + 2);
      cut = rest.lastIndexOf(", ", LINE);
    }
    lines.add(rest);
  }
}
