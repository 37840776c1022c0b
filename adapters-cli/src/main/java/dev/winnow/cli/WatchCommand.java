package dev.winnow.cli;

import dev.winnow.cli.output.Reports;
import dev.winnow.cli.output.WatchFormat;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.Tenure;
import dev.winnow.runtime.WatchReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code winnow watch}. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Watch a Kubernetes cluster, say what is decided, and with --act do it. With --host: watch",
      "this machine.",
      "Ends with Ctrl-C or SIGTERM."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:stopped when told to, and the state is saved",
      "1:failure: no way to the cluster, the state cannot be read or saved, a rule was taken out,",
      "  or another watcher has taken the lease",
      "2:wrong usage",
      "3:the policy has errors"
    },
    footer = {
      "",
      "Examples:",
      "  winnow watch --namespace sre --settings settings.yaml",
      "  winnow watch --context staging -n sre -n shop --state winnow.state",
      "  winnow watch -n sre --settings settings.yaml --state winnow.state --act",
      "  winnow watch --host --settings settings.yaml --state winnow.state"
    })
final class WatchCommand implements Callable<Integer> {

  private final CommandContext surroundings;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--host",
      description = {
        "Watch this machine in place of a cluster: its load and disks, and the probes and logs that",
        "stand in the settings under host."
      })
  private boolean host;

  @Option(
      names = "--context",
      paramLabel = "NAME",
      description = "The context of the kubeconfig file. Unless given, the current one.")
  private Optional<String> context = Optional.empty();

  @Option(
      names = {"-n", "--namespace"},
      paramLabel = "NAME",
      description = {
        "A namespace to watch. May be repeated. Unless given, the namespace of the context."
      })
  private List<String> namespaces = new ArrayList<>();

  @Option(
      names = {"-A", "--all-namespaces"},
      description = "Watch all namespaces.")
  private boolean all;

  @Option(names = "--act", description = "Carry out the actions. Without it, they are only said.")
  private boolean act;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "Keep what is known in this file, so that a restart forgets nothing.")
  private Optional<Path> state = Optional.empty();

  @Option(
      names = "--accept-policy-change",
      description = {
        "Go on with the state of another policy: other rules, settings or version of Winnow."
      })
  private boolean accept;

  @Option(
      names = "--ready",
      paramLabel = "FILE",
      description = {
        "A file that is there, and touched at every tick, only while all is well: everything is",
        "seen, the state is saved, no rule is taken out. For a probe."
      })
  private Optional<Path> ready = Optional.empty();

  @Mixin private LeaseFlags leaseFlags = new LeaseFlags();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} unless given.")
  private WatchFormat format = WatchFormat.TEXT;

  @Mixin private PolicyFlags policyFlags = new PolicyFlags();

  @Mixin private SetFlags setFlags = new SetFlags();

  WatchCommand(CommandContext surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    checkHost();
    Project project = Project.here(policyFlags);
    ChosenPolicy chosen =
        ChosenPolicy.load(policyFlags, setFlags, project, surroundings.environment());
    Settings settings = ChosenPolicy.settings(policyFlags, setFlags, project);
    WatchReport report =
        Reports.watch(format == WatchFormat.JSONL, surroundings.screen(), surroundings.lines());
    WatchRun run =
        new WatchRun(
            surroundings,
            chosen.heardLate(settings.kubernetes().lateness()),
            settings.kubernetes(),
            System::nanoTime,
            state,
            accept,
            ready,
            report);
    if (host) {
      AllowedProcedures procedures =
          new AllowedProcedures(
              settings.procedures(),
              act,
              state.map(WatchCommand::ledger),
              surroundings.environment());
      return run.run(
          WatchedHost.of(settings.host(), procedures, settings.guardTable()), Tenure.alone());
    }
    WatchedCluster.Opened opened =
        new WatchedCluster(context, namespaces, all, act, state.map(WatchCommand::ledger))
            .open(surroundings.environment(), settings);
    try (Watchman watchman = watchman(opened, report)) {
      return watchman.waits()
          ? run.run(new OpenedCluster(opened, watchman.words()), watchman.tenure())
          : ExitCode.OK;
    }
  }

  private void checkHost() {
    boolean cluster = all || context.isPresent() || !namespaces.isEmpty();
    if (host && (cluster || leaseFlags.isGiven())) {
      throw new ParameterException(
          spec.commandLine(),
          "--host watches this machine and no cluster: leave out --context, --namespace,"
              + " --all-namespaces and --lease, or run a second winnow watch for the cluster");
    }
  }

  private Watchman watchman(WatchedCluster.Opened opened, WatchReport report) {
    Watchman.Talk talk = words -> report.notice(surroundings.clock().instant(), words);
    return Watchman.of(
        leaseFlags.choice().lease(opened, surroundings.environment()),
        opened,
        surroundings.stop(),
        talk);
  }

  /** Beside the state, which says which actions have no outcome yet. */
  private static Path ledger(Path state) {
    return state.resolveSibling(state.getFileName() + ".procedures");
  }
}
