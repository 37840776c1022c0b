package dev.winnow.k8s.cluster;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what a real server does in its own time. */
public final class Wait {

  private static final Duration AT_MOST = Duration.ofMinutes(3);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private Wait() {}

  /**
   * Waits until something is so.
   *
   * @param what what is waited for, for the message
   * @param isSo looked at again and again
   * @throws AssertionError if it is still not so after a generous time
   */
  public static void until(String what, BooleanSupplier isSo) {
    long start = System.nanoTime();
    while (!isSo.getAsBoolean()) {
      if (System.nanoTime() - start > AT_MOST.toNanos()) {
        throw new AssertionError("waited " + AT_MOST.toSeconds() + " s in vain: " + what);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }
}
