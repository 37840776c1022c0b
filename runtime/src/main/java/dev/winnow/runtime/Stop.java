package dev.winnow.runtime;

/** Tells when to stop. Safe for use by several threads. */
public final class Stop {

  private final Object monitor = new Object();
  private Runnable told = () -> {};
  private boolean heeded;
  private boolean asked;

  /** Nobody has asked to stop yet. */
  public Stop() {}

  /** Asks to stop. The second time changes nothing. */
  public void ask() {
    Runnable wake;
    synchronized (monitor) {
      asked = true;
      wake = told;
    }
    wake.run();
  }

  /**
   * Whether somebody has asked to stop.
   *
   * @return true from then on
   */
  public boolean isAsked() {
    synchronized (monitor) {
      return asked;
    }
  }

  /**
   * Whether somebody stops when asked.
   *
   * @return true once {@link #whenAsked} was called
   */
  public boolean isHeeded() {
    synchronized (monitor) {
      return heeded;
    }
  }

  /**
   * Says whom to tell at once.
   *
   * @param listener is run by the thread that asks; at once if it was asked before
   */
  public void whenAsked(Runnable listener) {
    boolean now;
    synchronized (monitor) {
      told = listener;
      heeded = true;
      now = asked;
    }
    if (now) {
      listener.run();
    }
  }
}
