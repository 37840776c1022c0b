package dev.winnow.cli;

import dev.winnow.cli.output.Comparison;
import dev.winnow.cli.output.ComparisonReport;
import dev.winnow.cli.output.DocumentFormat;
import dev.winnow.core.Failure;
import dev.winnow.text.PlainText;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code winnow compare}. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Replay files by two policies, and say what would be decided otherwise: tickets, pages, notices"
          + " and actions.",
      "One is the policy without these options, or the one of --base; the other is that with them."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done, whether or not anything differs",
      "1:failure: a file cannot be read, a rule failed, or a line was not understood that may have"
          + " been an alert that fires",
      "2:wrong usage",
      "3:a policy has errors",
      "4:something differs, and --exit-code asks"
    },
    footer = {
      "",
      "Examples:",
      "  winnow compare tickets.log --policy my-rules/",
      "  winnow compare tickets.log --set storm.opens=5",
      "  winnow compare tickets.log --base main/my-rules --policy my-rules/ --exit-code"
    })
final class CompareCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Files to read, merged by time, packed with gzip or not. Each is read twice.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--base",
      paramLabel = "FILE|DIR",
      description = {
        "Compare with these rules over the bundled ones, and with the settings of the winnow.yaml in"
            + " or above their folder. May be repeated."
      })
  private List<Path> base = new ArrayList<>();

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private DocumentFormat format = DocumentFormat.TEXT;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = "Let time pass until then after the last signal.")
  private Optional<Instant> until = Optional.empty();

  @Option(names = "--exit-code", description = "Exit with 4 if anything differs.")
  private boolean exitCode;

  CompareCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    requireTwo();
    Paths.check(base);
    ChosenReplay before = chosen(policyFlags.instead(base), new SetFlags());
    ChosenReplay now = chosen(policyFlags, setFlags);
    RejectedLines rejected = new RejectedLines(surroundings.err());
    Rehearsal first = rehearsed(before, rejected);
    // The same lines again: they were told of.
    Rehearsal second = rehearsed(now, new RejectedLines(new PrintWriter(Writer.nullWriter())));
    Comparison comparison =
        Comparison.of(
            before.policy().words(), first.outcome(), now.policy().words(), second.outcome());
    new ComparisonReport(surroundings.screen()).write(comparison, format);
    return exitCode(comparison, rejected, first.failures(), second.failures());
  }

  private void requireTwo() {
    if (files.contains("-")) {
      throw usage("the files are read twice, and standard input comes once: write it to a file");
    }
    if (base.isEmpty() && !policyFlags.chooses() && !setFlags.any()) {
      throw usage(
          "name what to compare: --policy, --settings or --set for what would be otherwise, --base"
              + " for what it is compared with");
    }
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private ChosenReplay chosen(PolicyFlags flags, SetFlags set) {
    return ChosenReplay.of(files, flags, set, inputFlags, surroundings.environment());
  }

  private Rehearsal rehearsed(ChosenReplay replay, RejectedLines rejected) {
    return Rehearsal.of(
        files,
        replay.options(),
        stream -> replay.heard(stream.format()).policy(),
        until,
        rejected,
        surroundings.errTerminal());
  }

  private int exitCode(
      Comparison comparison, RejectedLines rejected, List<Failure> before, List<Failure> now) {
    before.forEach(failure -> told("before", failure));
    now.forEach(failure -> told("now", failure));
    surroundings.err().flush();
    if (rejected.harmful() > 0 || !before.isEmpty() || !now.isEmpty()) {
      return ExitCode.FAILURE;
    }
    return exitCode && !comparison.differences().isEmpty() ? ExitCode.EXPECTATION : ExitCode.OK;
  }

  private void told(String when, Failure failure) {
    surroundings.err().println("winnow: " + when + ": " + PlainText.of(failure.toString()));
  }
}
