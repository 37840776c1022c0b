package dev.winnow.k8s.act;

import java.time.Duration;

/** Waits before something is tried again. */
@FunctionalInterface
public interface Pause {

  /**
   * Waits.
   *
   * @param time how long
   * @throws InterruptedException if the wait is to end at once
   */
  void pause(Duration time) throws InterruptedException;
}
