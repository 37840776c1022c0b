package dev.winnow.cli;

import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.authoring.mutation.MutationReport;
import dev.winnow.authoring.mutation.MutationRun;
import dev.winnow.cli.TestedPolicy.FileOfCases;
import dev.winnow.cli.output.Screen;
import dev.winnow.core.RuleFile;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options by which rules are changed to find out what cases notice. */
final class MutationFlags {

  private static final long SEED = 20260105;

  @Option(
      names = "--mutate",
      description = {
        "If all cases pass, change the rules a little, one place at a time (a comparison, a number,"
            + " a flag, a \"not\", what is set), and list the changes that no case notices."
      })
  private boolean mutate;

  @Option(
      names = "--min-noticed",
      paramLabel = "PERCENT",
      description = "Fail if fewer of these changes are noticed. Implies --mutate.")
  private Optional<Integer> least = Optional.empty();

  @Option(
      names = "--mutants",
      paramLabel = "N",
      description = "Make N changes at most, always the same ones. Implies --mutate.")
  private Optional<Integer> most = Optional.empty();

  @Option(
      names = "--thorough",
      description = "Leave out conditions too, one at a time. Implies --mutate.")
  private boolean thorough;

  MutationFlags() {}

  /** Does what the options say; false if too little was noticed. */
  boolean passed(TestedPolicy tested, List<FileOfCases> files, Screen screen) {
    if (!mutate && !thorough && least.isEmpty() && most.isEmpty()) {
      return true;
    }
    List<RuleFile> rules = tested.source().ownRules();
    if (rules.isEmpty()) {
      throw new CommandFailure(
          "there are no rules to change: name a folder or a .drl file of your own.");
    }
    List<ScenarioCase> cases = files.stream().flatMap(file -> file.cases().stream()).toList();
    MutationRun plain = MutationRun.of(rules, tested.runner(), cases);
    MutationRun test = thorough ? plain.thorough() : plain;
    MutationReport report = most.map(n -> test.sample(n, SEED)).orElse(test).run();
    screen.out().println();
    report.lines().forEach(screen::line);
    return least.isEmpty() || report.score() >= least.get();
  }
}
