package dev.winnow.runtime;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is on its way to the loop. Safe for use by several threads. */
final class Inbox {

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

  void put(Letter letter) {
    letters.add(letter);
  }

  /** The next letter; waits for it so long at most. */
  Optional<Letter> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(letters.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
  }

  /** The next letter, if there is one. */
  Optional<Letter> next() {
    return Optional.ofNullable(letters.poll());
  }
}
