package dev.winnow.runtime;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thread that owns an engine: it gives it the signals of a source, and time, and a handler the
 * actions that were decided.
 *
 * <p>What is decided is saved before it is said and before it is done, so that no crash makes it
 * forget what it has said or done. What cannot be saved is said all the same, and not done.
 */
public final class Driver {

  private final TriageEngine engine;
  private final SignalSource source;
  private final SteadyClock clock;
  private final Duty duty;
  private final Telling telling;
  private final StateSaver keeper;
  private final EventQueue inbox = new EventQueue();
  private final ActionWorker hand;
  private final Outbox outbox;
  private final Triaging triaging;
  private final Readiness readiness;
  private Optional<Supplier<String>> memory = Optional.empty();
  private boolean listed;
  private boolean ending;
  private boolean remembering;

  /**
   * A driver of a cluster.
   *
   * @param engine decides; used by the thread that runs the driver only
   * @param cluster is watched and acted on; not begun yet
   * @param report hears of all that happens
   * @param clock tells the time
   * @param duty what else there is to do
   * @param store keeps the state, if it is to be kept
   */
  public Driver(
      TriageEngine engine,
      Cluster cluster,
      WatchReport report,
      SteadyClock clock,
      Duty duty,
      Optional<? extends StateStore> store) {
    this(engine, cluster, cluster, report, clock, duty, store);
  }

  /**
   * A driver.
   *
   * @param engine decides; used by the thread that runs the driver only
   * @param source gives signals; not begun yet
   * @param handler carries out actions
   * @param report hears of all that happens
   * @param clock tells the time
   * @param duty what else there is to do
   * @param store keeps the state, if it is to be kept
   */
  public Driver(
      TriageEngine engine,
      SignalSource source,
      DecisionHandler handler,
      WatchReport report,
      SteadyClock clock,
      Duty duty,
      Optional<? extends StateStore> store) {
    this(engine, source, handler, report, clock, duty, store, Machinery.started());
  }

  /** As the other one, with those who work beside the driver. */
  Driver(
      TriageEngine engine,
      SignalSource source,
      DecisionHandler handler,
      WatchReport report,
      SteadyClock clock,
      Duty duty,
      Optional<? extends StateStore> store,
      Machinery machinery) {
    this.engine = engine;
    this.source = source;
    this.clock = clock;
    this.duty = duty;
    telling = new Telling(report);
    keeper = new StateSaver(store, duty.times().save(), machinery);
    triaging = new Triaging(engine, clock, telling, duty, this::decided);
    hand = new ActionWorker(handler, clock, inbox::put, this::mayAct, machinery.acting());
    Requests requests =
        new Requests(
            hand::ask, (request, why) -> inbox.put(ActionWorker.refused(request, why, clock)));
    outbox = new Outbox(telling, requests, keeper, clock);
    readiness = new Readiness(duty.ready());
  }

  /**
   * Goes on where another driver was: carries out what was asked for and has no outcome yet, and
   * says what was decided and perhaps not said.
   *
   * @param before what the other driver left
   */
  public void resume(WatchState before) {
    memory = Optional.of(before::memory);
    triaging.resume(before.rulesOut());
    outbox.resume(known(before.open()), known(before.untold()));
  }

  private Stream<Decision> known(List<WatchState.Open> these) {
    return these.stream()
        .flatMap(
            one ->
                engine.why(one.ticket()).map(Why::decisions).orElse(List.of()).stream()
                    .filter(decision -> decision.id().equals(one.decision())));
  }

  /**
   * Goes on until it is stopped, or somebody else is the one who may act.
   *
   * @param stop tells when
   * @return false if the state could not be saved in the end, a rule was taken out, or somebody
   *     else may act now
   */
  public boolean run(Stop stop) {
    stop.whenAsked(() -> inbox.put(new LoopEvent.Wake()));
    begin();
    Ticker ticker = new Ticker(duty.times().tick(), System::nanoTime);
    try {
      while (!stop.isAsked() && !isLost()) {
        inbox.next(ticker.untilNext()).ifPresent(this::open);
        if (ticker.isDue()) {
          tick();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return isLost() ? leave() : end();
  }

  void begin() {
    show(false);
    source.watch(
        signal -> inbox.put(new LoopEvent.Heard(signal)),
        words -> inbox.put(new LoopEvent.Notice(words)));
    remember();
  }

  /** Does what has come until now; whether it was anything. */
  boolean step() {
    Optional<LoopEvent> letter = inbox.next();
    letter.ifPresent(this::open);
    return letter.isPresent();
  }

  private boolean isLost() {
    return duty.tenure().state() == Tenure.State.LOST;
  }

  private boolean mayAct() {
    return duty.tenure().state() == Tenure.State.HELD && triaging.isWhole();
  }

  private void remember() {
    if (!remembering && !keeper.isBusy()) {
      remembering = true;
      source.remember(text -> inbox.put(new LoopEvent.Memory(text)));
    }
  }

  private void open(LoopEvent letter) {
    if (letter instanceof LoopEvent.Heard heard) {
      take(heard);
    } else if (letter instanceof LoopEvent.Notice notice) {
      telling.notice(clock.instant(), notice.words());
    } else if (letter instanceof LoopEvent.Memory known) {
      remembering = false;
      listed();
      memory = Optional.of(known.text());
      save();
    } else if (letter instanceof LoopEvent.Saved saved) {
      outbox.saved(saved.failure());
    } else if (letter instanceof LoopEvent.Returned returned) {
      outbox.again(returned.request());
    }
    goOn();
  }

  private void take(LoopEvent.Heard heard) {
    outbox.heard(heard.signal());
    if (triaging.take(heard.signal())) {
      keeper.urge();
    }
  }

  private void listed() {
    if (!listed) {
      listed = true;
      triaging.listed(!ending);
    }
  }

  void tick() {
    if (listed) {
      triaging.pass();
    }
    outbox.look(duty.times().stop());
    show(listed && triaging.isWell() && outbox.isWell());
    goOn();
    telling.tick(clock.instant());
  }

  private void show(boolean well) {
    readiness.show(well).ifPresent(words -> telling.notice(clock.instant(), words));
  }

  private void decided(Decision decision) {
    outbox.decided(decision);
  }

  /** What may be told is told, what may be done is begun, and what is to be saved is. */
  private void goOn() {
    Tenure.State state = duty.tenure().state();
    if (!triaging.isWhole()) {
      outbox.refuseAll(triaging.whyNotWhole());
    }
    if (outbox.goOn(state)) {
      remember();
    }
  }

  private void save() {
    if (keeper.keeps() && !keeper.isBusy()) {
      outbox.save(
          engine.snapshot(),
          memory.orElseThrow(),
          triaging.rulesOut(),
          failure -> inbox.put(new LoopEvent.Saved(failure)));
    }
  }

  /** Somebody else goes on: what was not said and done yet is theirs. */
  private boolean leave() {
    hand.stop(duty.times().stop());
    keeper.close();
    show(false);
    telling.end("stopped: another winnow watch goes on from here");
    return false;
  }

  /** What was decided and not begun is begun by whoever goes on with the state. */
  private boolean end() {
    boolean ended = hand.stop(duty.times().stop());
    show(false);
    ending = true;
    long limit = limit();
    waitWhile(keeper::isBusy, limit);
    remember();
    waitWhile(() -> remembering || keeper.isBusy(), limit);
    if (!keeper.hasAll() && memory.isPresent()) {
      save();
      waitWhile(keeper::isBusy, limit());
    }
    keeper.close();
    telling.tell(telling.until());
    telling.end(lastWords(ended));
    return (keeper.hasAll() || memory.isEmpty()) && triaging.isWhole();
  }

  private long limit() {
    return System.nanoTime() + duty.times().stop().toNanos();
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
    int left = outbox.unanswered();
    return "stopped"
        + (left == 0 ? "" : "; actions without an outcome: " + left)
        + (ended ? "" : ", one of which did not end in time");
  }
}
