package dev.winnow.cli.watch;

import dev.winnow.cli.output.WatchReport;
import dev.winnow.core.Failure;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Blindness;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One thread that gives an engine signals and time, and a cluster the actions that were decided.
 *
 * <p>No time passes for the engine before all that there is was listed once: what happened before
 * would come late. The state is saved before an action is carried out, so that no crash can make it
 * forget that it asked.
 */
public final class WatchLoop {

  private final TriageEngine engine;
  private final Cluster cluster;
  private final WatchReport report;
  private final InstantSource clock;
  private final WatchTimes times;
  private final Keeper keeper;
  private final Inbox inbox = new Inbox();
  private final Hand hand;
  private final Map<String, ActionRequest> unanswered = new LinkedHashMap<>();
  private final Deque<ActionRequest> unsaved = new ArrayDeque<>();
  private final Deque<ActionRequest> saving = new ArrayDeque<>();
  private Supplier<String> memory = () -> "";
  private boolean listed;
  private boolean blind;
  private boolean remembering;
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
    this.hand = new Hand(cluster, clock, outcome -> inbox.put(new Letter.Heard(outcome)));
  }

  /**
   * Goes on where another loop was: carries out what was asked for and has no outcome yet.
   *
   * @param before what the other loop left
   */
  public void resume(WatchState before) {
    memory = before::memory;
    for (WatchState.Open one : before.open()) {
      engine.why(one.ticket()).map(Why::decisions).orElse(List.of()).stream()
          .filter(decision -> decision.id().equals(one.decision()))
          .filter(ActionRequest.class::isInstance)
          .map(ActionRequest.class::cast)
          .forEach(this::resume);
    }
  }

  private void resume(ActionRequest request) {
    unanswered.put(request.id(), request);
    hand.ask(request);
  }

  /**
   * Goes on until it is stopped.
   *
   * @param stop tells when
   * @return false if the state could not be saved in the end
   */
  public boolean run(Stop stop) {
    stop.whenAsked(() -> inbox.put(new Letter.Wake()));
    cluster.watch(
        signal -> inbox.put(new Letter.Heard(signal)),
        words -> inbox.put(new Letter.Notice(words)));
    remember();
    long next = System.nanoTime();
    try {
      while (!stop.isAsked()) {
        inbox.next(next - System.nanoTime()).ifPresent(this::open);
        if (System.nanoTime() - next >= 0) {
          next = System.nanoTime() + times.tick().toNanos();
          tick(clock.instant());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return end();
  }

  private void remember() {
    if (!remembering && !keeper.isBusy()) {
      remembering = true;
      cluster.remember(text -> inbox.put(new Letter.Memory(text)));
    }
  }

  private void open(Letter letter) {
    if (letter instanceof Letter.Heard heard) {
      take(heard.signal());
    } else if (letter instanceof Letter.Notice notice) {
      report.notice(clock.instant(), notice.words());
    } else if (letter instanceof Letter.Memory known) {
      remembering = false;
      listed();
      memory = known.text();
      save();
    } else if (letter instanceof Letter.Saved saved) {
      saved(saved.failure());
    }
  }

  private void listed() {
    if (!listed && !blind) {
      report.notice(clock.instant(), "everything has been seen once");
    }
    listed = true;
  }

  private void take(Signal signal) {
    if (signal instanceof Blindness blindness) {
      blind = !blindness.over();
    }
    if (signal instanceof ActionOutcome outcome) {
      unanswered.remove(outcome.decision());
    }
    Triage triage = engine.accept(signal);
    keeper.changed();
    report.signal(signal, triage);
    decided(triage.decisions());
  }

  private void tick(Instant now) {
    if (listed) {
      decided(engine.advanceTo(now));
    }
    if (keeper.isDue()) {
      remember();
    }
    List<Failure> all = engine.failures();
    all.subList(failures, all.size()).forEach(one -> report.notice(now, one.toString()));
    failures = all.size();
    report.tick(now);
  }

  private void decided(List<Decision> decisions) {
    for (Decision decision : decisions) {
      keeper.changed();
      report.decision(decision);
      if (decision instanceof ActionRequest request) {
        unanswered.put(request.id(), request);
        unsaved.add(request);
      }
    }
    if (!unsaved.isEmpty()) {
      if (keeper.keeps()) {
        remember();
      } else {
        act(unsaved);
      }
    }
  }

  /** What is known of them is saved, as far as it is to be. */
  private void act(Deque<ActionRequest> requests) {
    while (!requests.isEmpty()) {
      hand.ask(requests.remove());
    }
  }

  /** What is decided while the state is written waits until it is written again. */
  private void save() {
    saving.addAll(unsaved);
    unsaved.clear();
    keeper.save(
        engine, memory, unanswered.values(), failure -> inbox.put(new Letter.Saved(failure)));
  }

  private void saved(String failure) {
    keeper.ended(failure);
    if (!failure.equals(saveFailure)) {
      saveFailure = failure;
      report.notice(clock.instant(), failure.isEmpty() ? "the state is saved again" : failure);
    }
    act(saving);
    if (!unsaved.isEmpty()) {
      remember();
    }
  }

  /** What was decided and not begun is begun by whoever goes on with the state. */
  private boolean end() {
    boolean ended = hand.stop(times.stop());
    listed = true;
    long limit = limit();
    waitWhile(keeper::isBusy, limit);
    remember();
    waitWhile(() -> remembering || keeper.isBusy(), limit);
    if (!keeper.hasAll()) {
      save();
      waitWhile(keeper::isBusy, limit());
    }
    keeper.close();
    report.end(lastWords(ended));
    return keeper.hasAll();
  }

  private long limit() {
    return System.nanoTime() + times.stop().toNanos();
  }

  private void waitWhile(BooleanSupplier busy, long limit) {
    try {
      while (busy.getAsBoolean() && System.nanoTime() - limit < 0) {
        inbox.next(limit - System.nanoTime()).ifPresent(this::open);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String lastWords(boolean ended) {
    int left = unanswered.size();
    return "stopped"
        + (left == 0 ? "" : "; actions without an outcome: " + left)
        + (ended ? "" : ", one of which did not end in time");
  }
}
