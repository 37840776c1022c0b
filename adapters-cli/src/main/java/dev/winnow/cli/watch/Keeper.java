package dev.winnow.cli.watch;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;

/** Saves the state when there is something new, but not all the time. For one thread. */
final class Keeper {

  private final Optional<StateFile> file;
  private final long every;
  private String failure = "";
  private boolean changed;
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

  /** Saves if there is something new; true if all is saved then. */
  boolean save(TriageEngine engine, String memory, Collection<ActionRequest> unanswered) {
    if (file.isEmpty() || !changed) {
      return true;
    }
    savedAt = System.nanoTime();
    try {
      file.get().write(state(engine, memory, unanswered));
      changed = false;
      failure = "";
    } catch (UncheckedIOException e) {
      failure = "the state could not be saved in " + file.get() + ": " + e.getMessage();
    }
    return failure.isEmpty();
  }

  private static WatchState state(
      TriageEngine engine, String memory, Collection<ActionRequest> unanswered) {
    return new WatchState(
        engine.snapshot(),
        memory,
        unanswered.stream().map(one -> new WatchState.Open(one.ticket(), one.id())).toList());
  }

  /** Why the last attempt failed; empty if it did not. */
  String failure() {
    return failure;
  }
}
