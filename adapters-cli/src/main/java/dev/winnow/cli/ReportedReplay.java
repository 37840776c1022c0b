package dev.winnow.cli;

import dev.winnow.cli.output.EngineNotices;
import dev.winnow.cli.output.ReplayReport;
import dev.winnow.cli.output.ReportsOfNothing;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.runtime.Recording;
import dev.winnow.runtime.Replay;
import dev.winnow.runtime.ReplayHandler;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Replays a stream and tells a report, standard error and a progress bar. For one thread. */
final class ReportedReplay implements Recording<Item>, ReplayHandler<Item> {

  private final SignalStream stream;
  private final ReplayReport report;
  private final RejectedLines rejected;
  private final Progress progress;
  private final BooleanSupplier stopped;
  private final ReportsOfNothing ofNothing = new ReportsOfNothing();

  /** {@code stopped} is asked now and then; true if nobody listens any more. */
  ReportedReplay(
      SignalStream stream,
      ReplayReport report,
      RejectedLines rejected,
      Progress progress,
      BooleanSupplier stopped) {
    this.stream = stream;
    this.report = report;
    this.rejected = rejected;
    this.progress = progress;
    this.stopped = stopped;
  }

  /** Reads the stream to its end, and goes on as {@link Replay#run} does. */
  void run(TriageEngine engine, Optional<Instant> until) {
    new Replay<Item>(engine, this).run(this, until);
  }

  @Override
  public boolean hasNext() {
    return stream.hasNext();
  }

  @Override
  public Item next() {
    return stream.next();
  }

  @Override
  public void beforeWaiting(Runnable idle) {
    stream.beforeWaiting(idle);
  }

  @Override
  public void idle() {
    report.idle();
  }

  @Override
  public Optional<Signal> signal(Item item) {
    return item instanceof Item.Taken taken ? Optional.of(taken.signal()) : Optional.empty();
  }

  @Override
  public Optional<Instant> ended() {
    return stream.ended();
  }

  @Override
  public void begin() {
    report.begin();
  }

  @Override
  public boolean goOn() {
    progress.show();
    return !stopped.getAsBoolean();
  }

  @Override
  public void signal(Item item, Triage triage) {
    if (item instanceof Item.Taken taken) {
      report.signal(taken, triage);
      ofNothing.signal(taken, triage);
    }
  }

  @Override
  public void rejected(Item item) {
    if (item instanceof Item.Rejected bad) {
      rejected.add(bad);
      report.rejected(bad);
    }
  }

  @Override
  public void decision(Decision decision) {
    report.decision(decision);
  }

  @Override
  public void end(TriageEngine engine, Optional<Waited> waited) {
    progress.close();
    rejected.end();
    stream.notices().forEach(report::notice);
    waited
        .map(time -> EngineNotices.waited(time.tickets(), time.until()))
        .ifPresent(report::notice);
    EngineNotices.of(engine).forEach(report::notice);
    ofNothing.notice().ifPresent(report::notice);
    report.end(engine.tickets());
  }
}
