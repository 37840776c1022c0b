package dev.winnow.authoring.cases;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What came of a case. Immutable.
 *
 * @param tested the case
 * @param differences how what happened differs from what was expected; none if the case passed
 * @param timeline what happened, a line each, with the rules that fired
 * @param fired how often each rule fired, by its id
 * @param misses of rules that should have fired, how near they came, by their ids
 * @param shown the ids of the rules that do more than keep the books
 */
public record CaseResult(
    ScenarioCase tested,
    List<Difference> differences,
    List<String> timeline,
    Map<String, Long> fired,
    Map<String, String> misses,
    Set<String> shown) {

  /** Keeps its own copies. */
  public CaseResult {
    differences = List.copyOf(differences);
    timeline = List.copyOf(timeline);
    fired = Map.copyOf(fired);
    misses = Map.copyOf(misses);
    shown = Set.copyOf(shown);
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
    return passed() ? "passed: " + tested : new FailureText(this).text();
  }
}
