package dev.winnow.authoring.cases;

import dev.winnow.core.RuleFile;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The cases of the rules that come with Winnow. Stateless. */
public final class BundledCases {

  private BundledCases() {}

  /**
   * The cases of the rules.
   *
   * @param rules the ids of all rules
   * @return the cases, by policy
   */
  public static List<ScenarioCase> of(Collection<String> rules) {
    List<ScenarioCase> cases = new ArrayList<>();
    for (RuleFile file : BundledRules.sources()) {
      String beside = file.name().substring(0, file.name().lastIndexOf('/') + 1) + "cases.yaml";
      cases.addAll(CaseFile.of(beside, BundledRules.beside(beside), rules));
    }
    return cases;
  }
}
