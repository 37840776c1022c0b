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
  private Optional<String> failure = Optional.empty();
  private boolean changed;
  private long savedAt;

  Keeper(Optional<StateFile> file, Duration every) {
    this.file = file;
    this.every = every.toNanos();
    this.savedAt = System.nanoTime();
  }

  void changed() {
    changed = true;
  }

  boolean isDue() {
    return file.isPresent() && changed && System.nanoTime() - savedAt >= every;
  }

  /** Saves if there is something new; true if all is saved then. */
  boolean save(TriageEngine engine, String memory, Collection<ActionRequest> open) {
    if (file.isEmpty() || !changed) {
      return true;
    }
    savedAt = System.nanoTime();
    try {
      file.get().write(state(engine, memory, open));
      changed = false;
      failure = Optional.empty();
    } catch (UncheckedIOException e) {
      failure = Optional.of(file.get() + " could not be saved: " + e.getMessage());
    }
    return failure.isEmpty();
  }

  private static WatchState state(
      TriageEngine engine, String memory, Collection<ActionRequest> open) {
    return new WatchState(
        engine.snapshot(),
        memory,
        open.stream().map(one -> new WatchState.Open(one.ticket(), one.id())).toList());
  }

  /** Why the last attempt failed; empty if it did not. */
  Optional<String> failure() {
    return failure;
  }
}
