package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.mutation.MutationReport;
import dev.winnow.authoring.mutation.MutationRun;
import dev.winnow.rules.store.BundledRules;
import org.junit.jupiter.api.Test;

/** The cases of the rules that come with Winnow notice nearly every change of a rule. */
class BundledMutationTest {

  private static final int LEAST = 85;
  private static final int MANY = 500;

  @Test
  void nearlyEveryChangeOfARuleIsNoticed() {
    CaseRunner runner = Bundled.runner(BundledRules.load());
    MutationReport report = MutationRun.of(Bundled.files(), runner, Bundled.cases(runner)).run();

    assertThat(report.noticed().size() + report.survivors().size()).isGreaterThan(MANY);
    assertThat(report.stillborn()).isEmpty();
    assertThat(report.score())
        .as(() -> String.join("\n", report.lines()))
        .isGreaterThanOrEqualTo(LEAST);
  }
}
