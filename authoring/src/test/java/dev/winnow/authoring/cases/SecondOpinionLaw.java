package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.engine.ClassicEngines;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.rules.store.BundledRules;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same cases, with engines that should make no difference. */
class SecondOpinionLaw {

  /** Cases with more signals are not restarted before each of them: it takes long. */
  private static final int MOST = 4;

  @Test
  void theClassicCompilerAgrees() {
    ClassicEngines classic = ClassicEngines.of(Bundled.files());
    CaseRunner runner = Bundled.runner(BundledRules.load()).with(classic::engine);
    assertThat(failed(runner, Bundled.casesOfLaw(runner, 0))).isEmpty();
  }

  @Test
  void theOrderOfTheFilesDoesNotMatter() {
    List<RuleFile> files = Bundled.files();
    List<RuleFile> reversed = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      reversed.add(new RuleFile((files.size() - i + 100) + ".drl", files.get(i).text(), true));
    }
    CaseRunner runner = Bundled.runner(reversed);
    assertThat(failed(runner, Bundled.casesOfLaw(runner, 1))).isEmpty();
  }

  @Test
  void whetherFilesAreCompiledTogetherOrApartDoesNotMatter() {
    CompiledRules apart =
        Bundled.files().stream()
            .map(file -> RuleCompiler.compile(List.of(file)))
            .reduce(CompiledRules::plus)
            .orElseThrow();
    CaseRunner runner = Bundled.runner(apart);
    assertThat(failed(runner, Bundled.casesOfLaw(runner, 2))).isEmpty();
  }

  @Test
  void whetherRulesAreFollowedDirectlyDoesNotMatter() {
    RuleBase loaded = RuleBase.of(BundledRules.load());
    CaseRunner runner =
        Bundled.runner(BundledRules.load()).with(policy -> Engines.of(policy, loaded, 0, 0));
    assertThat(failed(runner, Bundled.cases(runner))).isEmpty();
  }

  @Test
  void aRestartBetweenSignalsDoesNotMatter() {
    CaseRunner runner = Bundled.runner(BundledRules.load());
    List<String> failed = new ArrayList<>();
    for (ScenarioCase one : Bundled.casesOfLaw(runner, 3)) {
      if (one.events().size() <= MOST) {
        failed.addAll(
            failed(runner.between(engine -> restarted(engine, one, runner)), List.of(one)));
      }
    }
    assertThat(failed).isEmpty();
  }

  private static TriageEngine restarted(TriageEngine engine, ScenarioCase one, CaseRunner runner) {
    Snapshot snapshot = Snapshot.parse(engine.snapshot().toJson());
    engine.close();
    return TriageEngine.restore(runner.policyOf(one), snapshot);
  }

  private static List<String> failed(CaseRunner runner, List<ScenarioCase> cases) {
    return cases.stream()
        .map(runner::run)
        .filter(result -> !result.passed())
        .map(CaseResult::describe)
        .toList();
  }
}
