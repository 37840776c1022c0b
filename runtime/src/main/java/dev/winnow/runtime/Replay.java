package dev.winnow.runtime;

import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Gives an engine the signals of a recording, and a handler all that happens. For one thread, to
 * which engine and handler belong; where there are several processors, a long recording is read
 * ahead by another, in bounded memory. What happens is the same, in the same order.
 *
 * @param <E> an entry of the recording
 */
public final class Replay<E> {

  private static final int STEP = 1024;

  private final TriageEngine engine;
  private final ReplayHandler<? super E> handler;
  private final int processors;

  /**
   * A replay.
   *
   * @param engine decides
   * @param handler hears of all that happens
   */
  public Replay(TriageEngine engine, ReplayHandler<? super E> handler) {
    this(engine, handler, Runtime.getRuntime().availableProcessors());
  }

  Replay(TriageEngine engine, ReplayHandler<? super E> handler, int processors) {
    this.engine = engine;
    this.handler = handler;
    this.processors = processors;
  }

  /**
   * Reads the recording to its end.
   *
   * @param recording the signals
   * @param until the time to go on to after the last signal; otherwise that until which the
   *     recording goes, and then until people would be told of all tickets that wait
   */
  public void run(Recording<E> recording, Optional<Instant> until) {
    handler.begin();
    decideAll(recording);
    if (engine.stats().signals() > 0) {
      decided(engine.advanceTo(engine.now()));
      goOnTo(until.or(recording::ended));
    }
    goOnTo(until);
    handler.end(engine, until.isEmpty() ? waitForPeopleToBeTold() : Optional.empty());
  }

  private void decideAll(Recording<E> recording) {
    try (ReadAhead<E> entries = new ReadAhead<>(recording, processors, handler::idle)) {
      long count = 0;
      while (entries.hasNext()) {
        take(recording, entries.next());
        if (++count % STEP == 0 && !handler.goOn()) {
          return;
        }
      }
    }
  }

  /** Where the input ends nothing has ended: people would be told of what waits then. */
  private Optional<ReplayHandler.Waited> waitForPeopleToBeTold() {
    Collection<Instant> due = engine.untold().values();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Instant last = Collections.max(due);
    int tickets = due.size();
    goOnTo(Optional.of(last));
    return Optional.of(new ReplayHandler.Waited(tickets, last));
  }

  private void goOnTo(Optional<Instant> time) {
    time.filter(engine.now()::isBefore).ifPresent(when -> decided(engine.advanceTo(when)));
  }

  private void take(Recording<E> recording, E entry) {
    Optional<Signal> signal = recording.signal(entry);
    if (signal.isEmpty()) {
      handler.rejected(entry);
      return;
    }
    Triage triage = engine.accept(signal.get());
    handler.signal(entry, triage);
    decided(triage.decisions());
  }

  private void decided(List<Decision> decisions) {
    decisions.forEach(handler::decision);
  }
}
