package dev.winnow.core.compile;

/** A rule reaches for what is out of its reach. The message says what it may not do, and why. */
public final class OutOfReachException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /**
   * A rule must not do this.
   *
   * @param what what it would have done, and what to do instead, as {@code take out a GuardTable:
   *     settings stay}
   */
  public OutOfReachException(String what) {
    super("it may not " + what);
  }
}
