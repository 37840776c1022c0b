package dev.winnow.runtime.service;

import java.time.Duration;

/** Nothing can be taken in now; the sender has to try again. */
public final class BusyException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Duration after;
  private final boolean broken;

  /**
   * An exception.
   *
   * @param message why, in a sentence without secrets
   * @param after how long to wait at least
   * @param broken true if something is out of order, false if there is just too much
   */
  public BusyException(String message, Duration after, boolean broken) {
    super(message);
    this.after = after;
    this.broken = broken;
  }

  /**
   * How long to wait at least.
   *
   * @return more than zero
   */
  public Duration after() {
    return after;
  }

  /**
   * Whether something is out of order.
   *
   * @return false if there is just too much to do
   */
  public boolean isBroken() {
    return broken;
  }
}
