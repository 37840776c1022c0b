package dev.winnow.rules.settings;

import java.util.List;
import java.util.Map;

/**
 * How risky each action is: low, medium or high. Immutable.
 *
 * @param actions the risk of actions by their names
 * @param otherwise the risk of all others
 */
public record RiskSettings(Map<String, String> actions, String otherwise) {

  private static final List<String> RISKS = List.of("low", "medium", "high");

  /** Checks the words. */
  public RiskSettings {
    actions.values().forEach(RiskSettings::check);
    check(otherwise);
  }

  static void check(String risk) {
    Check.that(RISKS.contains(risk), "\"" + risk + "\" is no risk; write low, medium or high");
  }

  String of(String action) {
    return actions.getOrDefault(action, otherwise);
  }

  boolean above(String action, String risk) {
    return RISKS.indexOf(of(action)) > RISKS.indexOf(risk);
  }
}
