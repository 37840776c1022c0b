package dev.winnow.cli.serve;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Threads that send, with a breath between, beside something else. */
final class Senders {

  private static final int COUNT = 3;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  private final Callable<Boolean> sending;
  private volatile boolean stopped;

  /** What is done meanwhile. */
  interface Work {
    void run() throws Exception;
  }

  private Senders(Callable<Boolean> sending) {
    this.sending = sending;
  }

  /**
   * Sends while something is done, and returns when nothing is being sent any more.
   *
   * @param sending sends one; false ends its thread
   */
  static void send(Callable<Boolean> sending, Work meanwhile) throws Exception {
    Senders senders = new Senders(sending);
    List<Thread> threads =
        IntStream.range(0, COUNT)
            .mapToObj(number -> new Thread(senders::send, "sender " + number))
            .toList();
    threads.forEach(Thread::start);
    try {
      meanwhile.run();
    } finally {
      senders.stopped = true;
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  private void send() {
    try {
      while (!stopped && sending.call()) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
