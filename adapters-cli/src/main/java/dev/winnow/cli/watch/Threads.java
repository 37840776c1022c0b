package dev.winnow.cli.watch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Who works beside the loop. Immutable.
 *
 * @param saving writes the state
 * @param acting carries out actions, one after the other
 */
record Threads(ExecutorService saving, ExecutorService acting) {

  /** A thread for each. */
  static Threads started() {
    return new Threads(named("winnow-state"), named("winnow-actions"));
  }

  private static ExecutorService named(String name) {
    return Executors.newSingleThreadExecutor(work -> new Thread(work, name));
  }
}
