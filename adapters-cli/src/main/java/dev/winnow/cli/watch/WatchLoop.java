package dev.winnow.cli.watch;

import dev.winnow.cli.output.WatchReport;
import dev.winnow.core.Failure;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One thread that gives an engine signals and time, and a cluster the actions that were decided.
 *
 * <p>What a cluster lists first comes in no order: it is put in the order in which it happened
 * before the engine sees it, and no time passes for the engine until then. The state is saved
 * before an action is carried out, so that no crash can make it forget that it asked.
 */
public final class WatchLoop {

  private final TriageEngine engine;
  private final Cluster cluster;
  private final WatchReport report;
  private final InstantSource clock;
  private final WatchTimes times;
  private final Keeper keeper;
  private final Inbox inbox = new Inbox();
  private final FirstLook first = new FirstLook();
  private final Hand hand;
  private final Map<String, ActionRequest> unanswered = new LinkedHashMap<>();
  private int failures;
  private String saveFailure = "";

  /**
   * A loop.
   *
   * @param engine decides; used by the thread that runs the loop only
   * @param cluster is watched and acted on; not begun yet
   * @param report hears of all that happens
   * @param clock tells the time
   * @param times how often and how long
   * @param file keeps the state, if it is to be kept
   */
  public WatchLoop(
      TriageEngine engine,
      Cluster cluster,
      WatchReport report,
      InstantSource clock,
      WatchTimes times,
      Optional<StateFile> file) {
    this.engine = engine;
    this.cluster = cluster;
    this.report = report;
    this.clock = clock;
    this.times = times;
    this.keeper = new Keeper(file, times.save());
    this.hand = new Hand(cluster, clock, inbox::put);
  }

  /**
   * Carries out what was asked for before and has no outcome yet.
   *
   * @param actions from the state
   */
  public void resume(List<WatchState.Open> actions) {
    for (WatchState.Open one : actions) {
      engine.why(one.ticket()).map(Why::decisions).orElse(List.of()).stream()
          .filter(decision -> decision.id().equals(one.decision()))
          .filter(ActionRequest.class::isInstance)
          .map(ActionRequest.class::cast)
          .forEach(this::ask);
    }
  }

  /**
   * Goes on until it is stopped.
   *
   * @param stop tells when
   * @return false if the state could not be saved in the end
   */
  public boolean run(Stop stop) {
    stop.whenAsked(inbox::wake);
    cluster.watch(inbox::put, inbox::tell);
    long next = System.nanoTime();
    try {
      while (!stop.isAsked()) {
        inbox.next(next - System.nanoTime()).ifPresent(this::open);
        if (System.nanoTime() - next >= 0) {
          next = System.nanoTime() + times.tick().toNanos();
          tick();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end();
  }

  private void open(Inbox.Letter letter) {
    letter.signal().map(first::heard).orElse(List.of()).forEach(this::take);
    if (!letter.notice().isEmpty()) {
      report.notice(clock.instant(), letter.notice());
    }
  }

  private void take(Signal signal) {
    if (signal instanceof ActionOutcome outcome) {
      unanswered.remove(outcome.decision());
    }
    Triage triage = engine.accept(signal);
    keeper.changed();
    report.signal(signal, triage);
    decided(triage.decisions());
  }

  private void tick() {
    Instant now = clock.instant();
    if (first.isOver() || cluster.listed()) {
      first.end().forEach(this::take);
      decided(engine.advanceTo(now));
    }
    if (keeper.isDue()) {
      save();
    }
    tellFailures(now);
    report.tick(now);
  }

  private void decided(List<Decision> decisions) {
    List<ActionRequest> actions = new ArrayList<>();
    for (Decision decision : decisions) {
      keeper.changed();
      report.decision(decision);
      if (decision instanceof ActionRequest request) {
        actions.add(request);
        unanswered.put(request.id(), request);
      }
    }
    if (!actions.isEmpty()) {
      save();
      actions.forEach(this::ask);
    }
  }

  private void ask(ActionRequest request) {
    unanswered.put(request.id(), request);
    hand.ask(request);
  }

  /** The watch may tell again what it remembers less of than the engine: never the other way. */
  private boolean save() {
    String memory = cluster.memory();
    for (int left = inbox.size(); left > 0; left--) {
      inbox.next().ifPresent(this::open);
    }
    boolean saved = keeper.save(engine, memory, unanswered.values());
    String failure = keeper.failure().orElse("");
    if (!failure.equals(saveFailure)) {
      saveFailure = failure;
      report.notice(clock.instant(), failure.isEmpty() ? "the state is saved again" : failure);
    }
    return saved;
  }

  private void tellFailures(Instant now) {
    List<Failure> all = engine.failures();
    all.subList(failures, all.size()).forEach(one -> report.notice(now, one.toString()));
    failures = all.size();
  }

  private boolean end() {
    boolean ended = hand.stop(times.stop());
    cluster.close();
    first.end().forEach(this::take);
    boolean saved = save();
    report.end(
        "stopped"
            + (unanswered.isEmpty() ? "" : "; " + unanswered.size() + " actions have no outcome yet")
            + (ended ? "" : ", one of which did not end in time"));
    return saved;
  }
}
