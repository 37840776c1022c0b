package dev.winnow.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that takes alerts over HTTP and tells somebody of them. */
abstract class AlertTaker implements AutoCloseable {

  /** Groups of Alertmanager wait five seconds before they are sent; tickets of Winnow do not. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(6);

  private static final Duration QUIET = Duration.ofMillis(20);
  private static final int PATIENCE_SECONDS = 300;

  private final Sink sink;
  private final Process process;
  private final AlertSender sender;

  AlertTaker(Sink sink, Process process, AlertSender sender) {
    this.sink = sink;
    this.process = process;
    this.sender = sender;
  }

  /** Bytes of what is alive in it, after a collection. */
  abstract double heap() throws IOException, InterruptedException;

  /** Who sends to it. */
  AlertSender sender() {
    return sender;
  }

  Process process() {
    return process;
  }

  /** Processor time of its whole process. */
  Duration used() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /** Waits until it has sent what it had to send. */
  void settle() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(LONGEST_WAIT.toMillis());
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

  @Override
  public void close() {
    process.destroyForcibly();
    sink.close();
  }
}
