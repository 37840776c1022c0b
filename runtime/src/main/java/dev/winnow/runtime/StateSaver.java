package dev.winnow.runtime;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Saves the state: soon when there is something that people wait for, now and then when there is
 * anything new at all. What is to be saved is taken at once; to write it takes a while and is done
 * in a thread of its own. Methods are for one thread.
 */
final class StateSaver {

  /** So many times as long as it took to save is not saved: the rest of the work goes on. */
  private static final int PAUSES = 3;

  private final Optional<? extends StateStore> store;
  private final long every;
  private final ExecutorService thread;
  private final LongSupplier nanos;
  private boolean changed;
  private boolean urgent;
  private boolean busy;
  private String failure = "";
  private long began;
  private long notBefore;

  StateSaver(Optional<? extends StateStore> store, Duration every, Machinery machinery) {
    this.store = store;
    this.every = every.toNanos();
    thread = machinery.saving();
    nanos = machinery.nanos();
    began = nanos.getAsLong();
    notBefore = began;
  }

  boolean keeps() {
    return store.isPresent();
  }

  void changed() {
    changed = true;
  }

  /** There is something that is not told or done before it is saved. */
  void urge() {
    changed = true;
    urgent = true;
  }

  boolean isDue() {
    long now = nanos.getAsLong();
    return keeps()
        && changed
        && !busy
        && (now - began >= every || (urgent && now - notBefore >= 0));
  }

  /**
   * Saves.
   *
   * @param state gives what is to be saved; asked by the keeper's thread
   * @param done is told by any thread why it failed, empty if it did not; the answer belongs into
   *     {@link #ended}
   */
  void save(Supplier<WatchState> state, Consumer<String> done) {
    StateStore to = store.orElseThrow();
    busy = true;
    changed = false;
    urgent = false;
    began = nanos.getAsLong();
    thread.execute(() -> done.accept(write(to, state)));
  }

  private static String write(StateStore to, Supplier<WatchState> state) {
    String failed = "the state could not be saved in " + to + ": ";
    try {
      to.write(state.get());
      return "";
    } catch (UncheckedIOException e) {
      return failed + e.getMessage() + "; no action is carried out until it can be";
    } catch (RuntimeException e) {
      // Without an answer the actions would wait for one.
      return failed + "this is a bug in Winnow: " + e.getClass().getSimpleName();
    }
  }

  /** An attempt to save has ended; what it did not save is still to be saved. */
  void ended(String why) {
    busy = false;
    failure = why;
    changed |= !why.isEmpty();
    long now = nanos.getAsLong();
    notBefore = now + PAUSES * (now - began);
  }

  /** Why the last attempt to save failed; empty if it did not. */
  String failure() {
    return failure;
  }

  /** Whether an attempt to save has not ended. */
  boolean isBusy() {
    return busy;
  }

  /** Whether an attempt takes longer than it may. */
  boolean isStuck(Duration most) {
    return busy && nanos.getAsLong() - began > most.toNanos();
  }

  /** Whether nothing is left to be saved. */
  boolean hasAll() {
    return !keeps() || (!changed && !busy);
  }

  /** Ends the thread; what is under way is written. */
  void close() {
    thread.shutdown();
  }
}
