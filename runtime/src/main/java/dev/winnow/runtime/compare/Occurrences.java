package dev.winnow.runtime.compare;

import dev.winnow.core.decision.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Decisions that are made once: pages, notices, actions. One of a name waits for one of the same
 * name of the other side; if none comes in time, only one side decided it. For one thread.
 */
final class Occurrences<T extends Decision> {

  private record Waiting<T>(Side side, String name, T what, Instant since) {}

  private final Kind<T> kind;
  private final Duration within;
  private final FoundDifferences found;
  private final Map<String, Deque<Waiting<T>>> byName = new HashMap<>();
  private final Deque<Waiting<T>> byTime = new ArrayDeque<>();

  Occurrences(Kind<T> kind, Duration within, FoundDifferences found) {
    this.kind = kind;
    this.within = within;
    this.found = found;
  }

  void add(Side side, String name, T what, Instant now) {
    Deque<Waiting<T>> same = byName.computeIfAbsent(name, one -> new ArrayDeque<>());
    Optional<Waiting<T>> other = Optional.ofNullable(same.peek()).filter(one -> one.side() != side);
    if (other.isEmpty()) {
      Waiting<T> one = new Waiting<>(side, name, what, now);
      same.add(one);
      byTime.add(one);
      return;
    }
    forget(other.get());
    T live = side == Side.LIVE ? what : other.get().what();
    T shadow = side == Side.LIVE ? other.get().what() : what;
    kind.changed(live, shadow)
        .ifPresent(how -> found.add(new FoundDifference(now, how, decided(live), decided(shadow))));
  }

  /** Says what nobody else has decided in time. */
  void passed(Instant now) {
    while (!byTime.isEmpty() && !byTime.element().since().plus(within).isAfter(now)) {
      Waiting<T> one = byTime.remove();
      if (forget(one)) {
        found.add(alone(one, now));
      }
    }
  }

  private FoundDifference alone(Waiting<T> one, Instant now) {
    return one.side() == Side.LIVE
        ? new FoundDifference(now, kind.lost(one.what()), decided(one.what()), Optional.empty())
        : new FoundDifference(now, kind.gained(one.what()), Optional.empty(), decided(one.what()));
  }

  /** Whether it still waited; it is the first of its name. */
  private boolean forget(Waiting<T> one) {
    Deque<Waiting<T>> same = byName.get(one.name());
    if (same == null || same.peek() != one) {
      return false;
    }
    same.remove();
    if (same.isEmpty()) {
      byName.remove(one.name());
    }
    return true;
  }

  private static Optional<FoundDifference.Decided> decided(Decision one) {
    return Optional.of(new FoundDifference.Decided(one.ticket(), one.because()));
  }
}
