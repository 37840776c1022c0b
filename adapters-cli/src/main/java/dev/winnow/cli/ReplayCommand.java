package dev.winnow.cli;

import dev.winnow.cli.output.OutputFormat;
import dev.winnow.cli.output.ReplayReport;
import dev.winnow.cli.output.Reports;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Disposition;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.SignalStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = "Triage the signals of files and say what became of them.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failure: a file cannot be read, a rule failed, a line was not understood that may have been"
          + " an alert that fires, or --strict and any line was rejected",
      "2:wrong usage",
      "3:the policy has errors"
    },
    footer = {
      "",
      "Examples:",
      "  winnow replay tickets.log",
      "  winnow replay --settings settings.yaml --policy my-rules/ monday.log tuesday.log.gz",
      "  winnow replay pods.json events.json",
      "  winnow replay --format json alerts.jsonl | jq .summary",
      "  zcat tickets.log.gz | winnow replay --every 30s -"
    })
final class ReplayCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = {
        "Files to read, merged by time, packed with gzip or not; - is standard input."
      })
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private OutputFormat format = OutputFormat.TEXT;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  @Mixin private InputFlags inputFlags = new InputFlags();

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = Converters.OfTime.class,
      description = {
        "Let time pass until then after the last signal, such as 2024-04-08T12:00:00Z, so that what"
            + " falls due is decided."
      })
  private Optional<Instant> until = Optional.empty();

  @Option(
      names = "--strict",
      description = {"Exit with 1 if any line was rejected, also one that was no alert."})
  private boolean strict;

  ReplayCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  /** With files, and without options. */
  ReplayCommand(CommandContext surroundings, List<String> files) {
    this(surroundings);
    this.files = List.copyOf(files);
  }

  @Override
  public Integer call() {
    ChosenReplay replay =
        ChosenReplay.of(files, policyFlags, setFlags, inputFlags, surroundings.environment());
    try (SignalStream stream = Inputs.open(files, replay.options())) {
      ChosenPolicy chosen = replay.heard(stream.format());
      try (TriageEngine engine = surroundings.ahead().engine(chosen.policy());
          Progress progress = new Progress(surroundings.errTerminal(), stream);
          ReplayReport report =
              Reports.replay(format, surroundings.screen(), chosen.words(), files.size() > 1)) {
        RejectedLines rejected = new RejectedLines(surroundings.err());
        new ReportedReplay(stream, report, rejected, progress, surroundings.out()::checkError)
            .run(engine, until);
        return exitCode(engine, rejected);
      }
    }
  }

  private int exitCode(TriageEngine engine, RejectedLines rejected) {
    RuleFailures.say(engine, surroundings.err());
    surroundings.err().flush();
    long refused = engine.stats().dispositions().getOrDefault(Disposition.REJECTED, 0L);
    boolean bad = strict && rejected.count() + refused > 0;
    bad |= rejected.harmful() > 0;
    return bad || !engine.failures().isEmpty() ? ExitCode.FAILURE : ExitCode.OK;
  }
}
