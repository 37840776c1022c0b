package dev.winnow.cli;

import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.coverage.Coverage;
import dev.winnow.cli.TestedPolicy.FileOfCases;
import dev.winnow.cli.output.Screen;
import dev.winnow.core.RuleFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say how much of the rules the cases exercise. */
final class CoverageFlags {

  @Option(
      names = "--coverage",
      description = {
        "Say which rules fired, and which of their conditions were seen both to hold and to fail."
      })
  private boolean coverage;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write the rules with what is covered as a page. Implies --coverage.")
  private Optional<Path> html = Optional.empty();

  @Option(
      names = "--min-coverage",
      paramLabel = "PERCENT",
      description = "Fail if fewer rules or conditions are covered. Implies --coverage.")
  private Optional<Integer> least = Optional.empty();

  CoverageFlags() {}

  /** Does what the options say; false if too little was covered. */
  boolean passed(TestedPolicy tested, List<FileOfCases> files, Screen screen) {
    if (!coverage && html.isEmpty() && least.isEmpty()) {
      return true;
    }
    List<RuleFile> rules = tested.source().ownRules();
    if (rules.isEmpty()) {
      throw new CommandFailure(
          "there are no rules to cover: name a folder or a .drl file of your own.");
    }
    Coverage covered = Coverage.of(rules);
    CaseRunner runner = tested.runner().covering(covered);
    files.forEach(file -> file.cases().forEach(runner::passes));
    screen.out().println();
    covered.lines().forEach(screen::line);
    html.ifPresent(file -> Written.to(file, covered.html()));
    double share = Math.min(covered.ruleShare().percent(), covered.conditionShare().percent());
    return least.isEmpty() || share >= least.get();
  }
}
