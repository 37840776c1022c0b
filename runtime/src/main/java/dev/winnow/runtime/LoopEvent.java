package dev.winnow.runtime;

import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.Signal;
import java.util.function.Supplier;

/** What comes to the loop. Immutable. */
sealed interface LoopEvent {

  /**
   * A signal.
   *
   * @param signal the signal
   */
  record Heard(Signal signal) implements LoopEvent {}

  /**
   * Something that people should know.
   *
   * @param words a sentence
   */
  record Notice(String words) implements LoopEvent {}

  /**
   * What the watch remembers: exactly the signals that came before.
   *
   * @param text gives it as the watch writes it, which may take a while
   */
  record Memory(Supplier<String> text) implements LoopEvent {}

  /**
   * The state was saved, or could not be.
   *
   * @param failure why not; empty if it was
   */
  record Saved(String failure) implements LoopEvent {}

  /**
   * An action was not begun, because this watcher may not act just now.
   *
   * @param request which
   */
  record Returned(ActionRequest request) implements LoopEvent {}

  /** Nothing: the loop is only to look around. */
  record Wake() implements LoopEvent {}
}
