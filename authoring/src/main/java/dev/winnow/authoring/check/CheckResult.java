package dev.winnow.authoring.check;

import java.util.List;
import java.util.Map;

/**
 * What a check found. Immutable.
 *
 * @param findings what is wrong, by file, line and column
 * @param files how many files were checked
 * @param rules how many rules were checked
 * @param texts the text of each file, by its name
 */
public record CheckResult(List<Finding> findings, int files, int rules, Map<String, String> texts) {

  /** Keeps its own copies. */
  public CheckResult {
    findings = List.copyOf(findings);
    texts = Map.copyOf(texts);
  }
}
