package dev.winnow.core.json;

import dev.winnow.core.decision.Because;
import java.util.List;

/**
 * A rule that led to a decision, as others read it.
 *
 * @param rule its id
 * @param name its sentence
 * @param file its file
 * @param line its line
 * @param facts what it matched, in words
 */
record BecauseForm(String rule, String name, String file, int line, List<String> facts) {

  static List<BecauseForm> of(List<Because> reasons) {
    return reasons.stream().map(BecauseForm::of).toList();
  }

  private static BecauseForm of(Because one) {
    return new BecauseForm(one.ruleId(), one.rule(), one.file(), one.line(), one.facts());
  }
}
