package dev.winnow.cli.watch;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Blindness;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives an engine signals and time. Its clock is that of receipt, which no signal moves. Only what
 * happened while nobody watched is told in its own time until all of it is known; until then the
 * engine knows that it does not see. For one thread.
 */
final class Reception {

  private static final String CLUSTER = "what happened while Winnow did not run";

  private final TriageEngine engine;
  private final SteadyClock clock;
  private final Consumer<String> notices;
  private final Set<Class<? extends Signal>> ahead = new HashSet<>();
  private boolean catchingUp;

  Reception(
      TriageEngine engine, SteadyClock clock, Consumer<String> notices) {
    this.engine = engine;
    this.clock = clock;
    this.notices = notices;
  }

  /** The time of receipt now. */
  Instant now() {
    Instant now = clock.instant();
    clock.notice().ifPresent(notices);
    return now;
  }

  /** The engine goes on where another one was. */
  List<Decision> catchUp() {
    catchingUp = true;
    Instant then = engine.now();
    return engine
        .accept(new Blindness(CLUSTER, now(), false, "it is being listed", then, "winnow"), then)
        .decisions();
  }

  /** All that there is has been told. */
  List<Decision> caughtUp() {
    if (!catchingUp) {
      return List.of();
    }
    catchingUp = false;
    Instant now = engine.now();
    return engine
        .accept(new Blindness(CLUSTER, now, true, "it is listed", now, "winnow"), now)
        .decisions();
  }

  Triage take(Signal told) {
    Instant now = now();
    Signal signal = dated(told);
    sayIfAhead(signal, now);
    return engine.accept(signal, catchingUp ? between(engine.now(), signal.at(), now) : now);
  }

  List<Decision> pass() {
    return engine.advanceTo(now());
  }

  /** While this clock is behind, so may be that of the cluster, which dates these itself. */
  private Signal dated(Signal signal) {
    boolean itself = signal instanceof PodRestart || signal instanceof ClusterEvent;
    return itself ? signal.takenAt(signal.at().plus(clock.behind())) : signal;
  }

  private static Instant between(Instant least, Instant at, Instant most) {
    Instant early = at.isBefore(most) ? at : most;
    return early.isBefore(least) ? least : early;
  }

  /** Once for each kind: anybody may write a time on some of them, as often as they like. */
  private void sayIfAhead(Signal signal, Instant now) {
    if (signal.at().isAfter(now.plus(clock.noticeable())) && ahead.add(signal.getClass())) {
      notices.accept(
          "a "
              + signal.getClass().getSimpleName()
              + " is dated "
              + Duration.between(now, signal.at()).toSeconds()
              + " s ahead of the clock of this machine: it and others like it are taken as of when"
              + " they are received. Are the clocks of this machine and of the cluster right?");
    }
  }
}
