package dev.winnow.runtime;

/**
 * Whether this watcher is the one that may say and do something. Safe for use by several threads.
 */
public interface Tenure {

  /** How it stands. */
  enum State {
    /** It is the one. */
    HELD,
    /** It was not confirmed in time; what has become of it will soon be known. */
    UNSURE,
    /** It was not confirmed in time, and who could do so does not answer. */
    UNREACHABLE,
    /** Somebody else is the one now. */
    LOST
  }

  /**
   * How it stands now.
   *
   * @return its state
   */
  State state();

  /**
   * Of who need not ask anybody.
   *
   * @return always held
   */
  static Tenure alone() {
    return () -> State.HELD;
  }
}
