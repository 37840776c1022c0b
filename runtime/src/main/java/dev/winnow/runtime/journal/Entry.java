package dev.winnow.runtime.journal;

import dev.winnow.core.signal.Signal;
import java.time.Instant;

/**
 * One thing that an engine was given, in the order in which it was given. The same entries given to
 * an engine of the same policy give the same decisions. Immutable.
 */
public sealed interface Entry {

  /**
   * When it was received.
   *
   * @return by the clock of the service, in whole milliseconds; never before that of the entry
   *     before
   */
  Instant received();

  /**
   * A signal.
   *
   * @param received when it was received
   * @param signal what was observed, as the engine gets it
   * @param key tells it from others of its sender, who may send it again; empty if it has none
   */
  record Received(Instant received, Signal signal, String key) implements Entry {}

  /**
   * Time has passed.
   *
   * @param received the time
   */
  record Tick(Instant received) implements Entry {}
}
