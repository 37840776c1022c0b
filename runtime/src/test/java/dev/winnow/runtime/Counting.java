package dev.winnow.runtime;

import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Signal;
import java.time.Instant;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A recording of numbers; every hundredth is not understood. */
class Counting implements Recording<Integer> {

  private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
  private static final int KINDS = 7;

  final Set<Thread> readers = ConcurrentHashMap.newKeySet();
  final AtomicInteger read = new AtomicInteger();
  private final int length;

  Counting(int length) {
    this.length = length;
  }

  @Override
  public boolean hasNext() {
    readers.add(Thread.currentThread());
    return read.get() < length;
  }

  @Override
  public Integer next() {
    if (read.get() >= length) {
      throw new NoSuchElementException();
    }
    return read.incrementAndGet();
  }

  @Override
  public Optional<Signal> signal(Integer entry) {
    return entry % 100 == 0
        ? Optional.empty()
        : Optional.of(Alert.firing("Check" + entry % KINDS).at(BEGIN.plusMillis(entry)).build());
  }

  @Override
  public Optional<Instant> ended() {
    return Optional.of(BEGIN.plusMillis(read.get()));
  }

  /** The threads that read it. */
  Set<Thread> readers() {
    return new HashSet<>(readers);
  }
}
