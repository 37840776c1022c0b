package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.mutation.MutationReport;
import dev.winnow.authoring.mutation.MutationRun;
import dev.winnow.rules.store.BundledRules;
import org.junit.jupiter.api.Test;

/** The cases of the rules that come with Winnow notice nearly every change of a rule. */
class BundledMutationLaw {

  private static final int LEAST = 85;

  /** A few changes may by chance be those that no case is worth. */
  private static final int LEAST_OF_SOME = 75;

  private static final int MANY = 500;

  /** So many changes, chosen by chance but always the same, where laws are tried in short. */
  private static final int SOME = 60;

  @Test
  void nearlyEveryChangeOfARuleIsNoticed() {
    CaseRunner runner = Bundled.runner(BundledRules.load());
    MutationRun run = MutationRun.of(Bundled.files(), runner, Bundled.cases(runner));
    MutationReport report = (Bundled.inFull() ? run : run.sample(SOME, SOME)).run();

    assertThat(report.noticed().size() + report.survivors().size())
        .isGreaterThanOrEqualTo(Bundled.inFull() ? MANY : SOME);
    assertThat(report.stillborn()).isEmpty();
    assertThat(report.score())
        .as(() -> String.join("\n", report.lines()))
        .isGreaterThanOrEqualTo(Bundled.inFull() ? LEAST : LEAST_OF_SOME);
  }
}
