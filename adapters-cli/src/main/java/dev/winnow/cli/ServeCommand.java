package dev.winnow.cli;

import dev.winnow.cli.output.Reports;
import dev.winnow.cli.output.WatchFormat;
import dev.winnow.cli.serve.ServeFile;
import dev.winnow.cli.serve.Server;
import dev.winnow.cli.serve.WatchedSource;
import dev.winnow.core.Policy;
import dev.winnow.core.PolicyProblem;
import dev.winnow.runtime.WatchReport;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code winnow serve}. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Take alerts in over HTTP, keep them in a journal, decide, and tell receivers.",
      "Ends with Ctrl-C or SIGTERM."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped when told to; what was accepted is decided on, and kept",
      "1:failure: the journal cannot be opened or read, the address is in use, a secret cannot be",
      "  read, there is no way to the cluster",
      "2:wrong usage",
      "3:the configuration or the policy has errors"
    },
    footer = {
      "",
      "Examples:",
      "  winnow serve --config samples/upcommerce/serve.yaml",
      "  winnow serve --defaults > serve.yaml"
    })
final class ServeCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "How to serve, in YAML; ${DEFAULT-VALUE} unless given.")
  private Path config = Path.of("serve.yaml");

  @Option(names = "--defaults", description = "Print what holds where the file says nothing.")
  private boolean defaults;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private WatchFormat format = WatchFormat.TEXT;

  ServeCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (defaults) {
      surroundings.out().print(ServeFile.defaults());
      return ExitCode.OK;
    }
    Paths.check(List.of(config));
    ServeFile file = ServeFile.read(config);
    WatchReport report = Reports.watch(format == WatchFormat.JSONL, surroundings.screen(), 0);
    List<WatchedSource> watched = watched(file);
    try (Server server =
        Server.start(
            file, this::policy, watched, surroundings.clock(), report, surroundings.stop())) {
      await();
      server.failure().ifPresent(ServeCommand::fail);
      return ExitCode.OK;
    } catch (IllegalArgumentException | UncheckedIOException e) {
      throw new CommandFailure(
          file.problems(e).stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
    }
  }

  /** Procedures are the host's where it is watched, and the cluster's elsewhere. */
  private List<WatchedSource> watched(ServeFile file) {
    return Stream.of(
            ServedHost.of(file, surroundings.environment()),
            ServedCluster.of(file, surroundings.environment()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Policy policy(ServeFile file) {
    Policy policy = ChosenPolicy.cached(file.source(), surroundings.environment()).load();
    if (!file.settings().cluster().watch() && !file.settings().host().watch()) {
      return policy;
    }
    Duration lateness = file.source().readSettings().kubernetes().lateness();
    return new ChosenPolicy(policy, "").heardLate(lateness).policy();
  }

  private static void fail(RuntimeException why) {
    throw why;
  }

  private void await() {
    CountDownLatch stopped = new CountDownLatch(1);
    surroundings.stop().whenAsked(stopped::countDown);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
