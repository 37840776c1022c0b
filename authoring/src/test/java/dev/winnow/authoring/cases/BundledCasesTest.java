package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleInfo;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the cases of the rules that come with Winnow, and asks whether each rule has some. */
class BundledCasesTest {

  private final CompiledRules rules = BundledRules.load();
  private final CaseRunner runner = Bundled.runner(rules);

  @TestFactory
  Stream<DynamicTest> aCase() {
    return Bundled.tests(runner);
  }

  @Test
  void everyRuleFiresInACaseBesideItAndJustDoesNotInAnother() {
    List<String> missing = new ArrayList<>();
    for (String folder : Bundled.folders()) {
      Set<String> fired = new TreeSet<>();
      Set<String> notFired = new TreeSet<>();
      for (ScenarioCase one : Bundled.cases(runner, folder)) {
        fired.addAll(one.fired());
        notFired.addAll(one.notFired());
      }
      for (RuleInfo rule : rules.rules()) {
        if (!rule.bookkeeping() && Bundled.folder(rule.file()).equals(folder)) {
          if (!fired.contains(rule.id())) {
            missing.add(rule.id() + " has no case in " + folder + " where it fires");
          }
          if (!notFired.contains(rule.id())) {
            missing.add(rule.id() + " has no case in " + folder + " where it does not fire");
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }
}
