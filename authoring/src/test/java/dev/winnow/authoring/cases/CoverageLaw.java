package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.coverage.Coverage;
import dev.winnow.core.RuleFile;
import dev.winnow.rules.store.BundledRules;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The cases of the rules that come with Winnow exercise them. */
class CoverageLaw {

  private static final double CONDITIONS = 90;
  private static final double ALL = 100;

  /** What a third of the cases covers, where laws are tried in short. */
  private static final double SOME = 50;

  @Test
  void theBundledCasesCoverTheBundledRules() {
    List<RuleFile> files = Bundled.files();
    Coverage coverage = Coverage.of(files);
    CaseRunner runner = Bundled.runner(BundledRules.load()).covering(coverage);

    Bundled.casesOfLaw(runner, 0).forEach(runner::run);

    String text = String.join("\n", coverage.lines());
    assertThat(coverage.ruleShare().percent())
        .as(text)
        .isGreaterThanOrEqualTo(Bundled.inFull() ? ALL : SOME);
    assertThat(coverage.conditionShare().percent())
        .as(text)
        .isGreaterThanOrEqualTo(Bundled.inFull() ? CONDITIONS : SOME);
  }
}
