package dev.winnow.runtime;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says when the next tick is due: at once, and then so long after each. For one thread. */
public final class Ticker {

  private final long every;
  private final LongSupplier nanos;
  private long next;

  /**
   * The first tick is due at once.
   *
   * @param every how long after a tick the next one is due
   * @param nanos tells how time passes, as {@code System::nanoTime}
   */
  public Ticker(Duration every, LongSupplier nanos) {
    this.every = every.toNanos();
    this.nanos = nanos;
    next = nanos.getAsLong();
  }

  /**
   * How long it is until the next tick.
   *
   * @return nanoseconds; not more than zero if it is due
   */
  public long untilNext() {
    return next - nanos.getAsLong();
  }

  /**
   * Whether a tick is due; then the next one is due a while later.
   *
   * @return true once for each tick
   */
  public boolean isDue() {
    if (untilNext() > 0) {
      return false;
    }
    next = nanos.getAsLong() + every;
    return true;
  }
}
