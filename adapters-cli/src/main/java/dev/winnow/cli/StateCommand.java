package dev.winnow.cli;

import dev.winnow.cli.output.DocumentFormat;
import dev.winnow.cli.output.StateReport;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.runtime.StateFile;
import dev.winnow.runtime.WatchState;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code winnow state}. */
@Command(
    name = "state",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Show the tickets of a watch, as its state file has them. The watch may go on meanwhile; nothing"
          + " is changed."
    },
    footer = {
      "",
      "Examples:",
      "  winnow state winnow.state",
      "  winnow state winnow.state --settings settings.yaml --all",
      "  winnow state winnow.state --format json | jq -r '.tickets[].id'"
    })
final class StateCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Parameters(paramLabel = "FILE", description = "The state file of a watch.")
  private Path file = Path.of("");

  @Option(names = "--all", description = "Show closed tickets too, as long as they are kept.")
  private boolean all;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private DocumentFormat format = DocumentFormat.TEXT;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  StateCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    WatchState state =
        StateFile.read(file)
            .orElseThrow(
                () ->
                    new CommandFailure(
                        "there is no file "
                            + file
                            + "; name what \"winnow watch --state\" writes to."));
    Project project = Project.here(policyFlags);
    ChosenPolicy chosen =
        ChosenPolicy.load(policyFlags, setFlags, project, surroundings.environment());
    Snapshot snapshot = state.engine();
    if (!snapshot.policy().equals(chosen.policy().hash())) {
      surroundings
          .err()
          .println(
              "winnow: the watch goes by another policy than "
                  + chosen.words()
                  + ", by which this is shown; name its --policy and --settings.");
    }
    try (TriageEngine engine =
        TriageEngine.restore(chosen.policy(), snapshot.under(chosen.policy().hash()))) {
      new StateReport(surroundings.screen(), all).write(engine, state.rulesOut(), format);
    }
    return ExitCode.OK;
  }
}
