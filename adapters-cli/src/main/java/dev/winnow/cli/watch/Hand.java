package dev.winnow.cli.watch;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.Signal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Carries out actions, one after the other, in a thread of its own. */
final class Hand {

  private final Cluster cluster;
  private final InstantSource clock;
  private final Consumer<Signal> outcomes;
  private volatile boolean stopped;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "winnow-actions"));

  Hand(Cluster cluster, InstantSource clock, Consumer<Signal> outcomes) {
    this.cluster = cluster;
    this.clock = clock;
    this.outcomes = outcomes;
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
            outcomes.accept(outcome(request));
          }
        });
  }

  private ActionOutcome outcome(ActionRequest request) {
    try {
      return cluster.act(request);
    } catch (RuntimeException e) {
      // Without an answer the rules would wait for one.
      String detail = "this is a bug in Winnow: " + e.getClass().getSimpleName();
      return new ActionOutcome(
          request.id(), ActionOutcome.Result.FAILED, detail, clock.instant(), "winnow");
    }
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
