package dev.winnow.runtime;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Carries out actions, one after the other, in a thread of its own. */
final class ActionWorker {

  private final DecisionHandler handler;
  private final InstantSource clock;
  private final Consumer<LoopEvent> letters;
  private final BooleanSupplier mayAct;
  private final ExecutorService thread;
  private volatile boolean stopped;

  /** {@code mayAct} is asked by that thread before each action; who may not gives it back. */
  ActionWorker(
      DecisionHandler handler,
      InstantSource clock,
      Consumer<LoopEvent> letters,
      BooleanSupplier mayAct,
      ExecutorService thread) {
    this.handler = handler;
    this.clock = clock;
    this.letters = letters;
    this.mayAct = mayAct;
    this.thread = thread;
  }

  /** Does it after what was asked for before; once stopped, it is left to the next run. */
  void ask(ActionRequest request) {
    if (stopped) {
      return;
    }
    thread.execute(
        () -> {
          // What has not begun is left to whoever goes on with the state.
          if (!stopped) {
            letters.accept(
                mayAct.getAsBoolean()
                    ? new LoopEvent.Heard(handler.answer(request, clock))
                    : new LoopEvent.Returned(request));
          }
        });
  }

  /** That an action is not begun. */
  static LoopEvent refused(ActionRequest request, String why, InstantSource clock) {
    return new LoopEvent.Heard(DecisionHandler.refused(request, why, clock));
  }

  /** The decision whose action is over. */
  static Optional<String> answered(Signal signal) {
    return signal instanceof ActionOutcome outcome
        ? Optional.of(outcome.decision())
        : Optional.empty();
  }

  /**
   * Lets what is under way end; what has not begun is not begun.
   *
   * @return false if it did not end in time, and was interrupted
   */
  boolean stop(Duration atMost) {
    stopped = true;
    thread.shutdown();
    try {
      boolean ended = thread.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
      thread.shutdownNow();
      return ended;
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
