package dev.winnow.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;

/**
 * Who works beside the loop, and how time passes for them. Immutable.
 *
 * @param saving writes the state
 * @param acting carries out actions, one after the other
 * @param nanos how time passes, as {@code System::nanoTime}
 */
record Machinery(ExecutorService saving, ExecutorService acting, LongSupplier nanos) {

  /** A thread for each. */
  static Machinery started() {
    return new Machinery(named("winnow-state"), named("winnow-actions"), System::nanoTime);
  }

  private static ExecutorService named(String name) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, name));
  }
}
