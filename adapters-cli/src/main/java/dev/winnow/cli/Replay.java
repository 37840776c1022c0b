package dev.winnow.cli;

import dev.winnow.cli.input.Item;
import dev.winnow.cli.input.SignalStream;
import dev.winnow.cli.output.EngineNotices;
import dev.winnow.cli.output.ReplayReport;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Gives an engine the signals of a stream, and a report all that happens. For one thread. */
final class Replay {

  private static final int STEP = 1024;

  private final TriageEngine engine;
  private final ReplayReport report;
  private final RejectedLines rejected;

  Replay(TriageEngine engine, ReplayReport report, RejectedLines rejected) {
    this.engine = engine;
    this.report = report;
    this.rejected = rejected;
  }

  /**
   * Reads the stream to its end.
   *
   * @param until the time to go on to after the last signal; otherwise that until which the input
   *     goes, and then until people would be told of all tickets that wait
   * @param stopped asked now and then; true if nobody listens any more
   */
  void run(
      SignalStream stream, Progress progress, Optional<Instant> until, BooleanSupplier stopped) {
    report.begin();
    long lines = 0;
    while (stream.hasNext()) {
      take(stream.next());
      if (++lines % STEP == 0) {
        progress.show();
        if (stopped.getAsBoolean()) {
          break;
        }
      }
    }
    if (engine.stats().signals() > 0) {
      decided(engine.advanceTo(engine.now()));
      goOnTo(until.or(stream::ended));
    }
    goOnTo(until);
    Optional<String> waited = until.isEmpty() ? waitForPeopleToBeTold() : Optional.empty();
    progress.close();
    rejected.end();
    stream.notices().forEach(report::notice);
    waited.ifPresent(report::notice);
    EngineNotices.of(engine).forEach(report::notice);
    report.end(engine.tickets());
  }

  /** Where the input ends nothing has ended: people would be told of what waits then. */
  private Optional<String> waitForPeopleToBeTold() {
    Collection<Instant> due = engine.untold().values();
    if (due.isEmpty()) {
      return Optional.empty();
    }
    Instant last = Collections.max(due);
    goOnTo(Optional.of(last));
    return Optional.of(EngineNotices.waited(due.size(), last));
  }

  private void goOnTo(Optional<Instant> time) {
    time.filter(engine.now()::isBefore).ifPresent(when -> decided(engine.advanceTo(when)));
  }

  private void take(Item item) {
    if (item instanceof Item.Taken taken) {
      Triage triage = engine.accept(taken.signal());
      report.signal(taken, triage);
      decided(triage.decisions());
    } else if (item instanceof Item.Rejected bad) {
      rejected.add(bad);
      report.rejected(bad);
    }
  }

  private void decided(List<Decision> decisions) {
    for (Decision decision : decisions) {
      report.decision(decision);
    }
  }
}
