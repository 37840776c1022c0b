package dev.winnow.runtime.service;

import dev.winnow.runtime.journal.Journal;
import dev.winnow.runtime.journal.JournalException;
import dev.winnow.runtime.journal.Recovery;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Keeps where an engine stands, while the engine goes on: a large state takes its time to be
 * written. One after the other. For one thread.
 */
final class Keeper {

  private record Running(long until, CompletableFuture<Void> done) {}

  private final Journal journal;
  private final Executor beside;
  private final Consumer<String> people;
  private Optional<Running> running = Optional.empty();
  private long kept;
  private String trouble = "";

  /**
   * One that has kept nothing yet.
   *
   * @param journal where it is kept
   * @param beside writes it
   * @param kept the entry from which it would go on as it is
   * @param people hear when it fails for the first time
   */
  Keeper(Journal journal, Executor beside, long kept, Consumer<String> people) {
    this.journal = journal;
    this.beside = beside;
    this.kept = kept;
    this.people = people;
  }

  /** Whether the one before is still being written. */
  boolean isBusy() {
    running.filter(one -> one.done().isDone()).ifPresent(this::over);
    return running.isPresent();
  }

  /** Begins to keep it; the one before must be over. */
  void keep(Recovery at) {
    running =
        Optional.of(
            new Running(at.until(), CompletableFuture.runAsync(() -> journal.keep(at), beside)));
    boolean unused = isBusy();
  }

  /** Waits until nothing is being written. */
  void settle() {
    running.ifPresent(this::over);
  }

  private void over(Running one) {
    running = Optional.empty();
    one.done()
        .handle((done, failed) -> Optional.<Throwable>ofNullable(failed))
        .join()
        .ifPresentOrElse(failed -> failed(failed), () -> kept(one.until()));
  }

  private void kept(long until) {
    kept = until;
    trouble = "";
  }

  private void failed(Throwable wrapped) {
    Throwable cause = wrapped.getCause();
    Throwable why = cause == null ? wrapped : cause;
    if (why instanceof RuntimeException mistake && !(why instanceof JournalException)) {
      throw mistake;
    }
    if (why instanceof Error error) {
      throw error;
    }
    String words = String.valueOf(why.getMessage());
    if (trouble.isEmpty()) {
      people.accept("where the engine stands could not be kept: " + words);
    }
    trouble = words;
  }

  /** The last entry after which it is kept where the engine stood. */
  long kept() {
    return kept;
  }

  /** Why it could not be kept; empty if it could. */
  String trouble() {
    return trouble;
  }
}
