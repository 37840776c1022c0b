package dev.winnow.cli.watch;

import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Saves the state when there is something new, but not all the time. What is to be saved is taken
 * at once; to write it takes a while and is done in a thread of its own. Methods are for one
 * thread.
 */
final class Keeper {

  private final Optional<StateFile> file;
  private final long every;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(work -> new Thread(work, "winnow-state"));
  private boolean changed;
  private int underWay;
  private String failure = "";
  private long savedAt = System.nanoTime();

  Keeper(Optional<StateFile> file, Duration every) {
    this.file = file;
    this.every = every.toNanos();
  }

  boolean keeps() {
    return file.isPresent();
  }

  void changed() {
    changed = true;
  }

  boolean isDue() {
    return keeps() && changed && System.nanoTime() - savedAt >= every;
  }

  /**
   * Saves if there is something new.
   *
   * @param memory what the watch remembers; written by the keeper's thread
   * @param done is told by any thread why it failed, empty if it did not; the answer belongs into
   *     {@link #ended}
   */
  void save(
      TriageEngine engine,
      Supplier<String> memory,
      Collection<ActionRequest> unanswered,
      Consumer<String> done) {
    underWay++;
    if (file.isEmpty() || !changed) {
      done.accept(failure);
      return;
    }
    savedAt = System.nanoTime();
    changed = false;
    StateFile to = file.get();
    Snapshot known = engine.snapshot();
    List<WatchState.Open> open =
        unanswered.stream().map(one -> new WatchState.Open(one.ticket(), one.id())).toList();
    thread.execute(() -> done.accept(write(to, known, memory, open)));
  }

  private static String write(
      StateFile to, Snapshot known, Supplier<String> memory, List<WatchState.Open> open) {
    String failed = "the state could not be saved in " + to + ": ";
    try {
      to.write(new WatchState(known, memory.get(), open));
      return "";
    } catch (UncheckedIOException e) {
      return failed + e.getMessage();
    } catch (RuntimeException e) {
      // Without an answer the actions would wait for one.
      return failed + "this is a bug in Winnow: " + e.getClass().getSimpleName();
    }
  }

  /** An attempt to save has ended; what it did not save is still to be saved. */
  void ended(String why) {
    underWay--;
    failure = why;
    changed |= !why.isEmpty();
  }

  /** Whether an attempt to save has not ended. */
  boolean isBusy() {
    return underWay > 0;
  }

  /** Whether nothing is left to be saved. */
  boolean hasAll() {
    return !keeps() || (!changed && underWay == 0);
  }

  /** Ends the thread; what is under way is written. */
  void close() {
    thread.shutdown();
  }
}
