package dev.winnow.authoring.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Coverage as lines of text. */
final class CoverageText {

  private final List<CoveredRule> rules;
  private final Coverage coverage;

  CoverageText(List<CoveredRule> rules, Coverage coverage) {
    this.rules = rules;
    this.coverage = coverage;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add("rules that fired: " + coverage.ruleShare());
    lines.add("conditions seen to hold and to fail: " + coverage.conditionShare());
    Map<String, List<CoveredRule>> files = byFile(rules);
    int width = files.keySet().stream().mapToInt(String::length).max().orElse(0);
    files.forEach(
        (file, some) ->
            lines.add(
                "  "
                    + file
                    + " ".repeat(width - file.length())
                    + "  rules "
                    + rules(some)
                    + ", conditions "
                    + conditions(some)));
    List<String> uncovered = coverage.uncovered();
    if (!uncovered.isEmpty()) {
      lines.add("not covered:");
      uncovered.forEach(line -> lines.add("  " + line));
    }
    return lines;
  }

  static Map<String, List<CoveredRule>> byFile(List<CoveredRule> rules) {
    Map<String, List<CoveredRule>> files = new TreeMap<>();
    rules.forEach(
        rule -> files.computeIfAbsent(rule.rule().file(), f -> new ArrayList<>()).add(rule));
    return files;
  }

  static Share rules(List<CoveredRule> some) {
    return new Share((int) some.stream().filter(CoveredRule::fired).count(), some.size());
  }

  static Share conditions(List<CoveredRule> some) {
    List<CoveredCondition> all = some.stream().flatMap(rule -> rule.conditions().stream()).toList();
    return new Share((int) all.stream().filter(CoveredCondition::covered).count(), all.size());
  }
}
