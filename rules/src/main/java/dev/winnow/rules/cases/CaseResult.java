package dev.winnow.rules.cases;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a case. Immutable.
 *
 * @param tested the case
 * @param differences how what happened differs from what was expected; none if the case passed
 * @param timeline what happened, a line each
 * @param fired how often each rule fired, by its id
 */
public record CaseResult(
    ScenarioCase tested, List<String> differences, List<String> timeline, Map<String, Long> fired) {

  /** Keeps its own copies. */
  public CaseResult {
    differences = List.copyOf(differences);
    timeline = List.copyOf(timeline);
    fired = Map.copyOf(fired);
  }

  /**
   * Whether all was as expected.
   *
   * @return true if it was
   */
  public boolean passed() {
    return differences.isEmpty();
  }

  /**
   * The result for people: one line if the case passed, otherwise what differs, what happened, and
   * which rules fired.
   *
   * @return lines
   */
  public String describe() {
    if (passed()) {
      return "passed: " + tested;
    }
    StringBuilder text = new StringBuilder("failed: ").append(tested);
    differences.forEach(line -> text.append("\n  ").append(line));
    text.append("\n  what happened:");
    timeline.forEach(line -> text.append("\n    ").append(line));
    return text.append("\n  rules that fired: ").append(firedText()).toString();
  }

  private String firedText() {
    return fired.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(rule -> rule.getKey() + (rule.getValue() == 1 ? "" : " (" + rule.getValue() + ")"))
        .collect(Collectors.joining(", "));
  }
}
