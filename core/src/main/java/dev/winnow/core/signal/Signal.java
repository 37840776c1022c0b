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

  /**
   * The same news, taken at another time: where the time that it carries cannot be used, because it
   * is too long ago, ahead of everybody else, or no time at all. A kind of signal whose time cannot
   * be replaced gives itself, and rules see the time that it carries.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time, or this signal
   */
  default Signal takenAt(Instant when) {
    return this;
  }
}
