package dev.winnow.runtime;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Says when the next tick is due: at once, and then so long after each. For one thread. */
final class Ticker {

  private final long every;
  private final LongSupplier nanos;
  private long next;

  /** {@code nanos} tells how time passes, as {@code System::nanoTime}. */
  Ticker(Duration every, LongSupplier nanos) {
    this.every = every.toNanos();
    this.nanos = nanos;
    next = nanos.getAsLong();
  }

  /** How long it is until the next tick; not more than zero if that is due. */
  long untilNext() {
    return next - nanos.getAsLong();
  }

  /** Whether a tick is due; then the next one is due a while later. */
  boolean isDue() {
    if (untilNext() > 0) {
      return false;
    }
    next = nanos.getAsLong() + every;
    return true;
  }
}
