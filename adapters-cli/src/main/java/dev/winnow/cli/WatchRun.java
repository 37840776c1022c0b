package dev.winnow.cli;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.rules.settings.KubernetesSettings;
import dev.winnow.runtime.Driver;
import dev.winnow.runtime.Duty;
import dev.winnow.runtime.SignalSource;
import dev.winnow.runtime.StateFile;
import dev.winnow.runtime.SteadyClock;
import dev.winnow.runtime.Tenure;
import dev.winnow.runtime.WatchReport;
import dev.winnow.runtime.WatchState;
import dev.winnow.runtime.WatchTimes;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * A watch from its beginning to its end, whatever is watched.
 *
 * @param surroundings what the command finds around it
 * @param chosen decides
 * @param settings how often and how long
 * @param nanos how time passes
 * @param state where what is known is kept
 * @param accept whether the state of another policy is gone on with
 * @param ready the file that says that all is well
 * @param report hears of all
 */
record WatchRun(
    CommandContext surroundings,
    ChosenPolicy chosen,
    KubernetesSettings settings,
    LongSupplier nanos,
    Optional<Path> state,
    boolean accept,
    Optional<Path> ready,
    WatchReport report) {

  /** Watches until it is stopped; gives the exit code. */
  int run(Watchable watched, Tenure tenure) {
    if (state.isEmpty()) {
      return run(watched, tenure, Optional.empty());
    }
    try (StateFile file = StateFile.open(state.get())) {
      return run(watched, tenure, Optional.of(file));
    }
  }

  private int run(Watchable watched, Tenure tenure, Optional<StateFile> file) {
    Optional<WatchState> before = file.flatMap(StateFile::read);
    try (TriageEngine engine = engine(chosen.policy(), before.map(WatchState::engine))) {
      InstantSource machine = surroundings.clock();
      SteadyClock clock = new SteadyClock(machine, nanos, settings.skew(), engine.now());
      before.ifPresent(one -> check(watched, one.memory()));
      Watchable.Live live = watched.connect(before.map(WatchState::memory), clock);
      try (SignalSource source = live.source()) {
        report.begin(watched.words() + "; policy: " + chosen.words());
        Duty duty = new Duty(times(), settings.ruleOut(), tenure, ready);
        Driver driver = new Driver(engine, source, live.hand(), report, clock, duty, file);
        before.ifPresentOrElse(driver::resume, () -> beginsAnew(clock.instant()));
        return driver.run(surroundings.stop()) ? ExitCode.OK : ExitCode.FAILURE;
      }
    }
  }

  private WatchTimes times() {
    return new WatchTimes(
        settings.tick(), settings.saveEvery(), settings.stopLimit(), settings.silence());
  }

  private void check(Watchable watched, String memory) {
    try {
      watched.check(memory);
    } catch (IllegalArgumentException e) {
      throw new CommandFailure(
          theState()
              + " cannot be used: "
              + e.getMessage()
              + ". Take a copy that is whole, or move it away to begin without what it knows.");
    }
  }

  /** A state that was lost, or is another one than was meant, is not begun anew in silence. */
  private void beginsAnew(Instant now) {
    if (state.isPresent()) {
      report.notice(now, theState() + " is new: nothing is known of before");
    }
  }

  private String theState() {
    return "the state " + state.map(Path::toString).orElse("");
  }

  private TriageEngine engine(Policy policy, Optional<Snapshot> before) {
    if (before.isEmpty()) {
      return TriageEngine.of(policy);
    }
    Snapshot snapshot = before.get();
    if (!snapshot.policy().equals(policy.hash()) && !accept) {
      throw new CommandFailure(
          theState()
              + " is of another policy: rules, settings or Winnow have changed since."
              + " --accept-policy-change goes on with what it knows.");
    }
    return TriageEngine.restore(policy, snapshot.under(policy.hash()));
  }
}
