package dev.winnow.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The time as the clock of this machine tells it, but never back. While that clock is behind what
 * it has told before, time goes on as it passes. Safe for use by several threads.
 */
public final class SteadyClock implements InstantSource {

  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Duration noticeable;
  private Instant last;
  private long lastNanos;
  private Duration behind = Duration.ZERO;
  private Duration leap = Duration.ZERO;
  private boolean begun;
  private boolean said;

  /**
   * A clock that begins.
   *
   * @param clock the machine's
   * @param nanos how time passes, such as {@code System::nanoTime}
   * @param noticeable by how much a clock must be off for people to be told
   * @param last the latest time that is known from before
   */
  public SteadyClock(InstantSource clock, LongSupplier nanos, Duration noticeable, Instant last) {
    this.clock = clock;
    this.nanos = nanos;
    this.noticeable = noticeable;
    this.last = last;
    this.lastNanos = nanos.getAsLong();
  }

  @Override
  public synchronized Instant instant() {
    long passed = nanos.getAsLong();
    Instant told = clock.instant();
    if (told.isBefore(last)) {
      last = last.plusNanos(Math.max(0, passed - lastNanos));
      behind = Duration.between(told, last);
    } else {
      leaps(told, Duration.ofNanos(Math.max(0, passed - lastNanos)));
      last = told;
      behind = Duration.ZERO;
      said = false;
    }
    lastNanos = passed;
    begun = true;
    return last;
  }

  /** Between two looks; what passed before the first one is the pause between two runs. */
  private void leaps(Instant told, Duration passed) {
    Duration more = Duration.between(last, told).minus(passed);
    if (begun && behind.isZero() && more.compareTo(noticeable) >= 0) {
      leap = leap.plus(more);
    }
  }

  Duration noticeable() {
    return noticeable;
  }

  /** How far the machine's clock is behind; zero if nobody need know. */
  synchronized Duration behind() {
    return behind.compareTo(noticeable) < 0 ? Duration.ZERO : behind;
  }

  /**
   * What people should know of the clock.
   *
   * @return a sentence, once for each leap, or until the clock is right again
   */
  public synchronized Optional<String> notice() {
    if (!leap.isZero()) {
      long seconds = leap.toSeconds();
      leap = Duration.ZERO;
      return Optional.of(
          "the clock of this machine went ahead by "
              + seconds
              + " s at once, by a change or a pause; what was due in that time is due now");
    }
    if (said || behind().isZero()) {
      return Optional.empty();
    }
    said = true;
    return Optional.of(
        "the clock of this machine was set back by "
            + behind.toSeconds()
            + " s; time goes on from where it was, and restarts and events of the cluster are dated"
            + " as much later, until the clock has caught up");
  }
}
