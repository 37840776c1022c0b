package dev.winnow.runtime.service;

import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.SourceDown;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * What a source has told and is not sent yet. Bounded: the source waits while too much does, unless
 * it is asked for its memory, which it gives after what it has seen. For one thread that puts and
 * one that takes.
 */
final class Gathered {

  /**
   * All signals until then, and what the source remembers of them.
   *
   * @param signals in their order
   * @param memory gives the text
   * @param unseen what it cannot see then
   */
  record Part(List<Signal> signals, Supplier<String> memory, List<SourceDown> unseen) {}

  private final int most;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Map<String, SourceDown> unseen = new LinkedHashMap<>();
  private List<Signal> waiting = new ArrayList<>();
  private Optional<Part> ready = Optional.empty();
  private boolean asked;
  private boolean closed;

  Gathered(int most) {
    this.most = most;
  }

  /** Waits while there is too much; what comes once it is closed is the next one's to be told. */
  void put(Signal signal) {
    lock.lock();
    try {
      while (waiting.size() >= most && !asked && !closed) {
        changed.awaitUninterruptibly();
      }
      waiting.add(signal);
      if (signal instanceof SourceDown outage) {
        look(outage);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void look(SourceDown outage) {
    if (outage.over()) {
      unseen.remove(outage.of());
    } else {
      unseen.put(outage.of(), outage);
    }
  }

  /** What the source remembers of all that it has told until now. */
  void remembered(Supplier<String> memory) {
    lock.lock();
    try {
      List<Signal> all = new ArrayList<>(ready.map(Part::signals).orElse(List.of()));
      all.addAll(waiting);
      ready = Optional.of(new Part(all, memory, List.copyOf(unseen.values())));
      waiting = new ArrayList<>();
      asked = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The source is asked for its memory. */
  void asks() {
    lock.lock();
    try {
      asked = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the memory that was asked for; empty once it is closed. */
  Optional<Part> part() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (ready.isEmpty() && !closed) {
        changed.await();
      }
      return taken();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for the memory that was asked for, also when it is closed; empty if it takes longer. */
  Optional<Part> lastPart(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (ready.isEmpty() && left > 0) {
        left = changed.awaitNanos(left);
      }
      return taken();
    } finally {
      lock.unlock();
    }
  }

  private Optional<Part> taken() {
    Optional<Part> part = ready;
    ready = Optional.empty();
    return part;
  }

  /** Waits until there is something, or it is closed. */
  void awaitSome() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (waiting.isEmpty() && !closed) {
        changed.await();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits so long, or until it is closed. */
  void pause(long nanos) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      long left = nanos;
      while (!closed && left > 0) {
        left = changed.awaitNanos(left);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nobody waits any more. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  boolean isClosed() {
    lock.lock();
    try {
      return closed;
    } finally {
      lock.unlock();
    }
  }

  /** What cannot be seen now. */
  List<SourceDown> unseen() {
    lock.lock();
    try {
      return List.copyOf(unseen.values());
    } finally {
      lock.unlock();
    }
  }
}
