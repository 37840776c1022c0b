package dev.winnow.cli.output;

import dev.winnow.authoring.cases.CaseResult;
import dev.winnow.core.PolicyProblem;
import dev.winnow.runtime.compare.Difference;
import dev.winnow.runtime.compare.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Says after each save of a policy how it stands, and what the save changed. For one thread. */
public final class RoundReport {

  private static final double NANOS = 1e9;

  private final Screen screen;

  /**
   * A report.
   *
   * @param screen where it goes
   */
  public RoundReport(Screen screen) {
    this.screen = screen;
  }

  /**
   * Says what is wrong with the policy.
   *
   * @param problems what is wrong
   */
  public void problems(List<PolicyProblem> problems) {
    problems.forEach(problem -> screen.line(problem.toString()));
  }

  /**
   * Says something in a line.
   *
   * @param text the line
   */
  public void note(String text) {
    screen.line(text);
  }

  /**
   * Says what came of the policy's cases: in full of those that failed.
   *
   * @param results what came of them
   */
  public void cases(List<CaseResult> results) {
    List<CaseResult> failed = results.stream().filter(one -> !one.passed()).toList();
    for (CaseResult one : failed) {
      one.describe().lines().forEach(screen::line);
    }
    String passed = Words.count(results.size() - failed.size(), "case") + " passed";
    note(failed.isEmpty() ? passed : passed + ", " + failed.size() + " failed");
  }

  /**
   * Says what came of the replay, and how that differs from what came of the last one.
   *
   * @param now what came of it
   * @param before what came of the last one, if there was one
   * @param nanos how long the round took, in nanoseconds
   */
  public void outcome(Outcome now, Optional<Outcome> before, long nanos) {
    note(OutcomeText.summary(now) + String.format(Locale.ROOT, " (%.2f s)", nanos / NANOS));
    before.ifPresent(last -> difference(now.since(last)));
  }

  private void difference(List<Difference> found) {
    if (found.isEmpty()) {
      note("  the same as before");
    }
    found.forEach(one -> OutcomeText.print(one, screen));
  }

  /** Ends the round. */
  public void end() {
    screen.out().println();
    screen.out().flush();
  }
}
