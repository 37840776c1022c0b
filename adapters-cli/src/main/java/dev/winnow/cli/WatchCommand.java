package dev.winnow.cli;

import dev.winnow.cli.output.Reports;
import dev.winnow.cli.output.WatchFormat;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.k8s.Translation;
import dev.winnow.rules.settings.KubernetesSettings;
import dev.winnow.rules.settings.Settings;
import dev.winnow.runtime.Cluster;
import dev.winnow.runtime.Driver;
import dev.winnow.runtime.Duty;
import dev.winnow.runtime.StateFile;
import dev.winnow.runtime.SteadyClock;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.WatchState;
import dev.winnow.runtime.WatchTimes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code winnow watch}. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    sortOptions = false,
    description = {
      "Watch a Kubernetes cluster, say what is decided, and with --act do it.",
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
      "  winnow watch -n sre --settings settings.yaml --state winnow.state --act"
    })
final class WatchCommand implements Callable<Integer> {

  private final CommandContext surroundings;

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
    Project project = Project.here(policyFlags);
    ChosenPolicy chosen =
        ChosenPolicy.load(policyFlags, setFlags, project, surroundings.environment());
    Settings settings = ChosenPolicy.settings(policyFlags, setFlags, project);
    ChosenPolicy patient = chosen.heardLate(settings.kubernetes().lateness());
    WatchedCluster.Opened opened =
        new WatchedCluster(context, namespaces, all, act, state.map(WatchCommand::ledger))
            .open(surroundings.environment(), settings);
    WatchReport report =
        Reports.watch(format == WatchFormat.JSONL, surroundings.screen(), surroundings.lines());
    try (Watchman watchman = watchman(opened, report)) {
      if (!watchman.waits()) {
        return ExitCode.OK;
      }
      if (state.isEmpty()) {
        return watch(patient, opened, report, watchman, Optional.empty());
      }
      try (StateFile file = StateFile.open(state.get())) {
        return watch(patient, opened, report, watchman, Optional.of(file));
      }
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

  private int watch(
      ChosenPolicy chosen,
      WatchedCluster.Opened opened,
      WatchReport report,
      Watchman watchman,
      Optional<StateFile> file) {
    Optional<WatchState> before = file.flatMap(StateFile::read);
    KubernetesSettings settings = opened.settings();
    try (TriageEngine engine = engine(chosen.policy(), before.map(WatchState::engine))) {
      SteadyClock clock =
          new SteadyClock(surroundings.clock(), System::nanoTime, settings.skew(), engine.now());
      try (Cluster cluster = connect(opened, before.map(WatchState::memory), clock)) {
        report.begin(opened.words("--act") + watchman.words() + "; policy: " + chosen.words());
        Duty duty = new Duty(times(settings), settings.ruleOut(), watchman.tenure(), ready);
        Driver driver = new Driver(engine, cluster, report, clock, duty, file);
        before.ifPresent(driver::resume);
        return driver.run(surroundings.stop()) ? ExitCode.OK : ExitCode.FAILURE;
      }
    }
  }

  /** Beside the state, which says which actions have no outcome yet. */
  private static Path ledger(Path state) {
    return state.resolveSibling(state.getFileName() + ".procedures");
  }

  private static WatchTimes times(KubernetesSettings settings) {
    return new WatchTimes(
        settings.tick(), settings.saveEvery(), settings.stopLimit(), settings.silence());
  }

  private Cluster connect(
      WatchedCluster.Opened opened, Optional<String> memory, InstantSource clock) {
    memory.ifPresent(this::check);
    try {
      return opened.connect(memory, clock);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          "the connection to " + opened.server() + " cannot be made: " + e.getMessage());
    }
  }

  /** Before anything is done: a watch that begins without what it remembered counts anew. */
  private void check(String memory) {
    try {
      Translation unused = Translation.resume(memory, notice -> {});
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          "the state "
              + state.map(Path::toString).orElse("")
              + " cannot be used: "
              + e.getMessage()
              + ". Take a copy that is whole, or move it away to begin without what it knows.");
    }
  }

  private TriageEngine engine(Policy policy, Optional<Snapshot> before) {
    if (before.isEmpty()) {
      return TriageEngine.of(policy);
    }
    Snapshot snapshot = before.get();
    if (!snapshot.policy().equals(policy.hash()) && !accept) {
      throw new CommandFailure(
          "the state "
              + state.map(Path::toString).orElse("")
              + " is of another policy: rules, settings or Winnow have changed since."
              + " --accept-policy-change goes on with what it knows.");
    }
    return TriageEngine.restore(policy, snapshot.under(policy.hash()));
  }
}
