package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.json.TypeNames;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives an engine signals and time. Its clock is that of receipt, which no signal moves. What
 * happened while nobody watched is gathered until all of it is known, and then told in its own
 * time: first how everything is now, so that nothing is concluded from what is known better, then
 * what happened, in its order. For one thread.
 */
final class Reception {

  /** What an engine made of a signal. */
  interface Listener {
    void taken(Signal signal, Triage triage);
  }

  private final TriageEngine engine;
  private final SteadyClock clock;
  private final Consumer<String> notices;
  private final Listener listener;
  private final Set<Class<? extends Signal>> ahead = new HashSet<>();
  private final List<Signal> gathered = new ArrayList<>();
  private boolean catchingUp;

  Reception(TriageEngine engine, SteadyClock clock, Consumer<String> notices, Listener listener) {
    this.engine = engine;
    this.clock = clock;
    this.notices = notices;
    this.listener = listener;
  }

  /** The time of receipt now. */
  private Instant now() {
    Instant now = clock.instant();
    clock.notice().ifPresent(notices);
    return now;
  }

  /** The engine goes on where another one was: gathers what happened since. */
  void catchUp() {
    catchingUp = true;
  }

  /** All that there is has been told. */
  void caughtUp() {
    if (!catchingUp) {
      return;
    }
    catchingUp = false;
    Instant now = now();
    for (Signal one : Backlog.inOrder(gathered)) {
      Instant at = Backlog.isStatus(one) ? engine.now() : between(engine.now(), one.at(), now);
      give(one, at);
    }
    gathered.clear();
  }

  void take(Signal told) {
    Instant now = now();
    Signal signal = dated(told);
    sayIfAhead(signal, now);
    if (catchingUp) {
      gathered.add(signal);
    } else {
      give(signal, now);
    }
  }

  private void give(Signal signal, Instant received) {
    listener.taken(signal, engine.accept(signal, received));
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
              + TypeNames.SIGNALS.of(signal).orElse("signal")
              + " is dated "
              + Duration.between(now, signal.at()).toSeconds()
              + " s ahead of the clock of this machine: it and others like it are taken as of when"
              + " they are received. Are the clocks of this machine and of the cluster right?");
    }
  }
}
