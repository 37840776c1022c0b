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

  /** One that waits for that of the other side, until that has come. */
  private static final class Waiting<T> {
    private final Side side;
    private final String name;
    private final T what;
    private final Instant since;
    private boolean met;

    Waiting(Side side, String name, T what, Instant since) {
      this.side = side;
      this.name = name;
      this.what = what;
      this.since = since;
    }
  }

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
    Optional<Waiting<T>> other = Optional.ofNullable(same.peek()).filter(one -> one.side != side);
    if (other.isEmpty()) {
      Waiting<T> one = new Waiting<>(side, name, what, now);
      same.add(one);
      byTime.add(one);
      return;
    }
    forget(other.get());
    other.get().met = true;
    T live = side == Side.LIVE ? what : other.get().what;
    T shadow = side == Side.LIVE ? other.get().what : what;
    kind.changed(live, shadow)
        .ifPresent(how -> found.add(new FoundDifference(now, how, decided(live), decided(shadow))));
  }

  /** Says what nobody else has decided in time. */
  void passed(Instant now) {
    while (!byTime.isEmpty() && !byTime.element().since.plus(within).isAfter(now)) {
      Waiting<T> one = byTime.remove();
      if (!one.met) {
        forget(one);
        found.add(alone(one, now));
      }
    }
  }

  private FoundDifference alone(Waiting<T> one, Instant now) {
    return one.side == Side.LIVE
        ? new FoundDifference(now, kind.lost(one.what), decided(one.what), Optional.empty())
        : new FoundDifference(now, kind.gained(one.what), Optional.empty(), decided(one.what));
  }

  /** It waits no more; it is the first of its name. */
  private void forget(Waiting<T> one) {
    byName.computeIfPresent(
        one.name,
        (name, same) -> {
          same.remove();
          return same.isEmpty() ? null : same;
        });
  }

  private static Optional<FoundDifference.Decided> decided(Decision one) {
    return Optional.of(new FoundDifference.Decided(one.ticket(), one.because()));
  }
}
