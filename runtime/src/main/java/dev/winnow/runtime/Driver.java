package dev.winnow.runtime;

import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.Why;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * One thread that gives an engine signals and time, and a cluster the actions that were decided.
 *
 * <p>What is decided is saved before it is said and before it is done, so that no crash makes it
 * forget what it has said or done. What cannot be saved is said all the same, and not done.
 */
public final class WatchLoop {

  private final TriageEngine engine;
  private final Cluster cluster;
  private final SteadyClock clock;
  private final Duty duty;
  private final Telling telling;
  private final Keeper keeper;
  private final Inbox inbox = new Inbox();
  private final Hand hand;
  private final Requests requests;
  private final Triaging triaging;
  private final Readiness readiness;
  private Optional<Supplier<String>> memory = Optional.empty();
  private boolean listed;
  private boolean ending;
  private boolean remembering;
  private long toldWhenSaved;
  private long saving;
  private String trouble = "";

  /**
   * A loop.
   *
   * @param engine decides; used by the thread that runs the loop only
   * @param cluster is watched and acted on; not begun yet
   * @param report hears of all that happens
   * @param clock tells the time
   * @param duty what else there is to do
   * @param file keeps the state, if it is to be kept
   */
  public WatchLoop(
      TriageEngine engine,
      Cluster cluster,
      WatchReport report,
      SteadyClock clock,
      Duty duty,
      Optional<StateFile> file) {
    this(engine, cluster, report, clock, duty, file, Machinery.started());
  }

  /** As the other one, with what keeps the state and who works beside the loop. */
  WatchLoop(
      TriageEngine engine,
      Cluster cluster,
      WatchReport report,
      SteadyClock clock,
      Duty duty,
      Optional<? extends StateStore> store,
      Machinery machinery) {
    this.engine = engine;
    this.cluster = cluster;
    this.clock = clock;
    this.duty = duty;
    telling = new Telling(report);
    keeper = new Keeper(store, duty.times().save(), machinery);
    triaging = new Triaging(engine, clock, telling, duty, this::decided);
    hand = new Hand(cluster, clock, inbox::put, this::mayAct, machinery.acting());
    requests =
        new Requests(hand::ask, (request, why) -> inbox.put(Hand.refused(request, why, clock)));
    readiness = new Readiness(duty.ready());
  }

  /**
   * Goes on where another loop was: carries out what was asked for and has no outcome yet, and says
   * what was decided and perhaps not said.
   *
   * @param before what the other loop left
   */
  public void resume(WatchState before) {
    memory = Optional.of(before::memory);
    triaging.resume(before.rulesOut());
    known(before.open())
        .filter(ActionRequest.class::isInstance)
        .map(ActionRequest.class::cast)
        .forEach(requests::again);
    known(before.untold()).forEach(telling::decision);
    toldWhenSaved = telling.until();
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
    stop.whenAsked(() -> inbox.put(new Letter.Wake()));
    begin();
    long next = System.nanoTime();
    try {
      while (!stop.isAsked() && !isLost()) {
        inbox.next(next - System.nanoTime()).ifPresent(this::open);
        if (System.nanoTime() - next >= 0) {
          next = System.nanoTime() + duty.times().tick().toNanos();
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
    cluster.watch(
        signal -> inbox.put(new Letter.Heard(signal)),
        words -> inbox.put(new Letter.Notice(words)));
    remember();
  }

  /** Does what has come until now; whether it was anything. */
  boolean step() {
    Optional<Letter> letter = inbox.next();
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
      cluster.remember(text -> inbox.put(new Letter.Memory(text)));
    }
  }

  private void open(Letter letter) {
    if (letter instanceof Letter.Heard heard) {
      take(heard);
    } else if (letter instanceof Letter.Notice notice) {
      telling.notice(clock.instant(), notice.words());
    } else if (letter instanceof Letter.Memory known) {
      remembering = false;
      listed();
      memory = Optional.of(known.text());
      save();
    } else if (letter instanceof Letter.Saved saved) {
      saved(saved.failure());
    } else if (letter instanceof Letter.Returned returned) {
      requests.again(returned.request());
    }
    goOn();
  }

  private void take(Letter.Heard heard) {
    Hand.answered(heard.signal()).ifPresent(requests::answered);
    keeper.changed();
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
    if (keeper.isStuck(duty.times().stop())) {
      saveFailed("the state takes long to be saved; no action is carried out until it is");
      telling.tell(telling.until());
    }
    show(listed && triaging.isWell() && trouble.isEmpty());
    goOn();
    telling.tick(clock.instant());
  }

  private void show(boolean well) {
    readiness.show(well).ifPresent(words -> telling.notice(clock.instant(), words));
  }

  private void decided(Decision decision) {
    keeper.urge();
    telling.decision(decision);
    if (decision instanceof ActionRequest request) {
      requests.asked(request);
    }
  }

  /** What may be told is told, what may be done is begun, and what is to be saved is. */
  private void goOn() {
    Tenure.State state = duty.tenure().state();
    if (!triaging.isWhole()) {
      requests.refuseAll(triaging.whyNotWhole());
    }
    if (!keeper.keeps()) {
      requests.saving();
      requests.saved();
    }
    if (state == Tenure.State.HELD || state == Tenure.State.UNREACHABLE) {
      if (telling.tell(keeper.keeps() ? toldWhenSaved : telling.until())) {
        // That it is said must not be forgotten either, or it would be said again.
        keeper.urge();
      }
    }
    if (state == Tenure.State.HELD && keeper.failure().isEmpty()) {
      requests.begin();
    }
    if (keeper.isDue() || (keeper.keeps() && requests.haveNew())) {
      remember();
    }
  }

  /** What is decided while the state is written waits until it is written again. */
  private void save() {
    if (!keeper.keeps() || keeper.isBusy()) {
      return;
    }
    requests.saving();
    long until = telling.until();
    Snapshot known = engine.snapshot();
    Supplier<String> text = memory.orElseThrow();
    List<WatchState.Open> open = WatchState.Open.of(requests.unanswered());
    List<WatchState.Open> untold = WatchState.Open.of(telling.waiting());
    List<String> out = triaging.rulesOut();
    saving = until;
    keeper.save(
        () -> new WatchState(known, text.get(), open, untold, out),
        failure -> inbox.put(new Letter.Saved(failure)));
  }

  private void saved(String failure) {
    keeper.ended(failure);
    if (failure.isEmpty()) {
      toldWhenSaved = saving;
      requests.saved();
      if (!trouble.isEmpty()) {
        telling.notice(clock.instant(), "the state is saved again");
        trouble = "";
      }
    } else {
      saveFailed(failure);
      requests.notSaved(failure);
      // That it is not kept is no reason to keep it from people.
      toldWhenSaved = telling.until();
    }
  }

  private void saveFailed(String failure) {
    if (!failure.equals(trouble)) {
      trouble = failure;
      telling.notice(clock.instant(), failure);
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
    int left = requests.unanswered().size();
    return "stopped"
        + (left == 0 ? "" : "; actions without an outcome: " + left)
        + (ended ? "" : ", one of which did not end in time");
  }
}
