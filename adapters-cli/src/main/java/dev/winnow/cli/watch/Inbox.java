package dev.winnow.cli.watch;

import dev.winnow.core.signal.Signal;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is on its way to the loop. Safe for use by several threads. */
final class Inbox {

  /**
   * A signal or a notice; with neither it only wakes the loop.
   *
   * @param signal a signal
   * @param notice a sentence for people, or nothing
   */
  record Letter(Optional<Signal> signal, String notice) {}

  private final BlockingQueue<Letter> letters = new LinkedBlockingQueue<>();

  void put(Signal signal) {
    letters.add(new Letter(Optional.of(signal), ""));
  }

  void tell(String notice) {
    letters.add(new Letter(Optional.empty(), notice));
  }

  /** Ends the waiting of the loop. */
  void wake() {
    tell("");
  }

  /** The next letter; waits for it so long at most. */
  Optional<Letter> next(long nanos) throws InterruptedException {
    return Optional.ofNullable(letters.poll(Math.max(0, nanos), TimeUnit.NANOSECONDS));
  }

  /** The next letter, if it is there. */
  Optional<Letter> next() {
    return Optional.ofNullable(letters.poll());
  }

  int size() {
    return letters.size();
  }
}
