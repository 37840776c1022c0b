package dev.winnow.k8s.watch;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: twice as long each time, and never all at once. */
final class BackOff {

  private final Duration first;
  private final Duration most;
  private final RandomGenerator chance;

  BackOff(Duration first, Duration most, RandomGenerator chance) {
    this.first = first;
    this.most = most;
    this.chance = chance;
  }

  /** How long to wait after so many attempts that failed: 0 for the first wait. */
  Duration after(int failures) {
    Duration wait = first;
    for (int i = 0; i < failures && wait.compareTo(most) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    long nanos = (wait.compareTo(most) < 0 ? wait : most).toNanos();
    return Duration.ofNanos(nanos / 2 + (long) (chance.nextDouble() * (nanos / 2.0)));
  }

  /** How long to wait where nothing is expected to change soon. */
  Duration longest() {
    return after(Integer.MAX_VALUE);
  }
}
