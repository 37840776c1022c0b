package dev.winnow.runtime;

import dev.winnow.core.Snapshot;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What was decided and is to be said and done: durable before done. What is decided is saved before
 * it is said and before it is done. What cannot be saved is said all the same, and not done. For
 * one thread.
 */
final class Outbox {

  private final Telling telling;
  private final Requests requests;
  private final StateSaver keeper;
  private final InstantSource clock;
  private long toldWhenSaved;
  private long saving;
  private String trouble = "";

  Outbox(Telling telling, Requests requests, StateSaver keeper, InstantSource clock) {
    this.telling = telling;
    this.requests = requests;
    this.keeper = keeper;
    this.clock = clock;
  }

  /** Goes on where another was, with what had no outcome and what was perhaps not said. */
  void resume(Stream<Decision> open, Stream<Decision> untold) {
    open.filter(ActionRequest.class::isInstance)
        .map(ActionRequest.class::cast)
        .forEach(requests::again);
    untold.forEach(telling::decision);
    toldWhenSaved = telling.until();
  }

  void decided(Decision decision) {
    keeper.urge();
    telling.decision(decision);
    if (decision instanceof ActionRequest request) {
      requests.asked(request);
    }
  }

  /** An action was given back before it was begun. */
  void again(ActionRequest request) {
    requests.again(request);
  }

  /** A signal comes; it may be the outcome of an action. */
  void heard(Signal signal) {
    ActionWorker.answered(signal).ifPresent(requests::answered);
    keeper.changed();
  }

  /** What may be told is told, what may be done is begun; whether the state is to be saved. */
  boolean goOn(Tenure.State state) {
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
    return keeper.isDue() || (keeper.keeps() && requests.haveNew());
  }

  /** None may be begun any more. */
  void refuseAll(String why) {
    requests.refuseAll(why);
  }

  /** Tells people all the same if to save takes longer than it may. */
  void look(Duration most) {
    if (keeper.isStuck(most)) {
      failed("the state takes long to be saved; no action is carried out until it is");
      telling.tell(telling.until());
    }
  }

  /** What is decided while the state is written waits until it is written again. */
  void save(
      Snapshot known, Supplier<String> memory, List<String> rulesOut, Consumer<String> ended) {
    requests.saving();
    saving = telling.until();
    List<WatchState.Open> open = WatchState.Open.of(requests.unanswered());
    List<WatchState.Open> untold = WatchState.Open.of(telling.waiting());
    keeper.save(() -> new WatchState(known, memory.get(), open, untold, rulesOut), ended);
  }

  /** An attempt to save has ended; {@code failure} is empty if it did what it should. */
  void saved(String failure) {
    keeper.ended(failure);
    if (failure.isEmpty()) {
      toldWhenSaved = saving;
      requests.saved();
      if (!trouble.isEmpty()) {
        telling.notice(clock.instant(), "the state is saved again");
        trouble = "";
      }
    } else {
      failed(failure);
      requests.notSaved(failure);
      // That it is not kept is no reason to keep it from people.
      toldWhenSaved = telling.until();
    }
  }

  private void failed(String failure) {
    if (!failure.equals(trouble)) {
      trouble = failure;
      telling.notice(clock.instant(), failure);
    }
  }

  /** Whether the state can be saved. */
  boolean isWell() {
    return trouble.isEmpty();
  }

  /** How many actions have no outcome. */
  int unanswered() {
    return requests.unanswered().size();
  }
}
