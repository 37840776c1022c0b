package dev.winnow.cli.watch;

import dev.winnow.core.signal.Signal;

/** What comes to the loop. Immutable. */
sealed interface Letter {

  /**
   * A signal.
   *
   * @param signal the signal
   */
  record Heard(Signal signal) implements Letter {}

  /**
   * Something that people should know.
   *
   * @param words a sentence
   */
  record Notice(String words) implements Letter {}

  /**
   * What the watch remembers: exactly the signals that came before.
   *
   * @param text as the watch writes it
   */
  record Memory(String text) implements Letter {}

  /** Nothing: the loop is only to look around. */
  record Wake() implements Letter {}
}
