package dev.winnow.authoring.cases;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.engine.TwinEngine;
import dev.winnow.rules.store.BundledRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All bundled cases with two engines: it makes no difference whether rules are loaded when signals
 * come that need them, or all at once.
 */
class GroupedCasesLaw {

  private final CompiledRules compiled = BundledRules.load();
  private final RuleBase rules = RuleBase.of(compiled);
  private final CaseRunner runner =
      Bundled.runner(compiled).with(policy -> TwinEngine.of(policy, rules));

  @TestFactory
  Stream<DynamicTest> bothWaysSayTheSame() {
    return Bundled.tests(runner, Bundled.casesOfLaw(runner, 0));
  }
}
