package dev.winnow.host;

import dev.winnow.core.signal.Signal;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/** What is done again and again. For the thread that plans it, but for what says otherwise. */
final class Task {

  /** Does it once, in a thread of a pool. */
  interface Work {

    /**
     * Does it.
     *
     * @throws IOException if it cannot be done
     */
    List<Signal> run(Instant at) throws IOException;
  }

  private final String name;
  private final Duration every;
  private final Duration limit;
  private final Work work;
  private final Function<Instant, List<Signal>> whenLate;
  private final AtomicBoolean running = new AtomicBoolean();
  private Optional<Instant> last = Optional.empty();
  private boolean answered;
  private boolean late;

  /**
   * A task that is due at once.
   *
   * @param whenLate what it means that it does not end in time; nothing, if that is its own failure
   */
  Task(
      String name,
      Duration every,
      Duration limit,
      Work work,
      Function<Instant, List<Signal>> whenLate) {
    this.name = name;
    this.every = every;
    this.limit = limit;
    this.work = work;
    this.whenLate = whenLate;
  }

  String name() {
    return name;
  }

  Duration limit() {
    return limit;
  }

  /**
   * Whether it is time; then it is not until so much later. Times that have passed meanwhile are
   * not made up for. If the clock was set back, it is time too.
   */
  boolean isDue(Instant now) {
    boolean due =
        last.isEmpty() || now.isBefore(last.get()) || !now.isBefore(last.get().plus(every));
    if (due) {
      last = Optional.of(now);
    }
    return due;
  }

  /** Whether it may begin: one that has not ended is not begun a second time. By any thread. */
  boolean begins() {
    return running.compareAndSet(false, true);
  }

  /** Does it, by any thread. */
  List<Signal> run(Instant at) throws IOException {
    try {
      return work.run(at);
    } finally {
      running.set(false);
    }
  }

  List<Signal> late(Instant at) {
    return whenLate.apply(at);
  }

  /** It has been heard of it, if only that it has not ended in time. */
  void answer(boolean isLate) {
    answered = true;
    late = isLate;
  }

  /** Whether it should have ended by now. */
  boolean isLate() {
    return late;
  }

  boolean isAnswered() {
    return answered;
  }
}
