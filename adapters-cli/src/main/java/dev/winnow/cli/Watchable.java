package dev.winnow.cli;

import dev.winnow.runtime.DecisionHandler;
import dev.winnow.runtime.SignalSource;
import java.time.InstantSource;
import java.util.Optional;

/** What {@code winnow watch} watches; nothing is asked of it yet. */
interface Watchable {

  /**
   * What is watched now.
   *
   * @param source gives signals; to be closed
   * @param hand carries actions out, or says them
   */
  record Live(SignalSource source, DecisionHandler hand) {}

  /** What is watched, and whether it is acted on, in a sentence. */
  String words();

  /**
   * Looks at what an earlier watch remembered, before anything is done: a watch that begins without
   * it counts anew.
   *
   * @throws IllegalArgumentException if it cannot be read
   */
  void check(String memory);

  /**
   * Connects.
   *
   * @param memory what an earlier watch remembered; only what is new is told then
   * @throws CommandFailure if that cannot be done
   */
  Live connect(Optional<String> memory, InstantSource clock);
}
