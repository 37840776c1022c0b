package dev.winnow.cli;

import dev.winnow.runtime.Stop;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command in good order when the process is told to end, by Ctrl-C or SIGTERM. A command
 * that does not ask whether it should stop ends as ever. Safe for use by several threads.
 */
final class ProcessStop {

  /** Who starts processes kills what has not ended after a time: 30 s as a rule. */
  private static final long PATIENCE_SECONDS = 25;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Stop stop = new Stop();
  private volatile int code = ExitCode.OK;

  /** From now on. */
  ProcessStop() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutdown, "winnow-stop"));
  }

  Stop stop() {
    return stop;
  }

  /** The command has ended: it may have been told to, or not. */
  void ended(int with) {
    code = with;
    ended.countDown();
  }

  /** Runs when the process is told to end, and also when it ends by itself. */
  private void shutdown() {
    if (ended.getCount() == 0 || !stop.isHeeded()) {
      return;
    }
    stop.ask();
    try {
      if (ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        // Otherwise the code would be that of a process that was killed.
        Runtime.getRuntime().halt(code);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
