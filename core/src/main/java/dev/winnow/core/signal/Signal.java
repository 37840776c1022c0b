package dev.winnow.core.signal;

import java.time.Instant;

/**
 * One thing observed, with the time at which it happened.
 *
 * <p>A signal is an immutable record. A new kind of signal is one record that implements this
 * interface, and the rules that read it: the engine hands every signal to the rules as it is.
 * Implementations must be safe for use by several threads.
 */
public interface Signal {

  /**
   * When it happened, at the place where it happened.
   *
   * @return the event time; the engine works in whole milliseconds
   */
  Instant at();

  /**
   * Where it came from, such as {@code alertmanager} or {@code ticket-log}.
   *
   * @return a short name, possibly empty
   */
  String source();
}
