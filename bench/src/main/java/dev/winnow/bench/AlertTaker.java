package dev.winnow.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that takes alerts over HTTP and tells somebody of them. */
interface AlertTaker extends AutoCloseable {

  Duration QUIET = Duration.ofMillis(20);
  int PATIENCE_SECONDS = 300;

  /** Who sends to it. */
  AlertSender sender();

  Process process();

  /** How long it waits at most before it tells somebody. */
  Duration longestWait();

  /** Bytes of what is alive in it, after a collection. */
  double heap() throws IOException, InterruptedException;

  @Override
  void close();

  /** Processor time of its whole process. */
  default Duration used() {
    return process().info().totalCpuDuration().orElseThrow();
  }

  /** Waits until it has sent what it had to send. */
  default void settle() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(longestWait().toMillis());
    Duration before = used();
    for (int i = 0; i < PATIENCE_SECONDS; i++) {
      TimeUnit.SECONDS.sleep(1);
      Duration now = used();
      if (now.minus(before).compareTo(QUIET) <= 0) {
        return;
      }
      before = now;
    }
  }
}
