package dev.winnow.runtime;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is on its way to the loop. Safe for use by several threads. */
final class EventQueue {

  private final BlockingQueue<LoopEvent> letters = new LinkedBlockingQueue<>();

  void put(LoopEvent letter) {
    letters.add(letter);
  }

  /** The next letter; waits for it so long at most. */
  Optional<LoopEvent> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(letters.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
  }

  /** The next letter, if there is one. */
  Optional<LoopEvent> next() {
    return Optional.ofNullable(letters.poll());
  }
}
