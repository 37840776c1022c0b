package dev.winnow.notify.dispatch;

import dev.winnow.core.text.Sha256;
import dev.winnow.notify.options.DeliveryOptions;
import java.time.Duration;
import java.time.Instant;

/**
 * When to try again: twice as long after each failure, spread by up to a half so that those who
 * failed together do not come back together. The same delivery waits the same on every run.
 */
record Waits(DeliveryOptions options) {

  private static final int DOUBLINGS = 30;
  private static final int STEPS = 1 << 16;

  /** After a failure, not before what the receiver asked for. */
  Instant next(String delivery, int attempts, Duration asked, Instant now) {
    Duration most = options.giveUpAfter();
    Duration least = asked.compareTo(most) > 0 ? most : asked;
    Duration wait = spread(delivery, attempts);
    return now.plus(wait.compareTo(least) > 0 ? wait : least);
  }

  private Duration spread(String delivery, int attempts) {
    Duration longest = options.longestWait();
    long factor = 1L << Math.min(attempts, DOUBLINGS);
    Duration whole =
        longest.dividedBy(factor).compareTo(options.firstWait()) < 0
            ? longest
            : options.firstWait().multipliedBy(factor);
    String chance = Sha256.of(delivery + "#" + attempts).substring(0, 4);
    long part = STEPS + Long.parseLong(chance, 16);
    return whole.multipliedBy(part).dividedBy(2L * STEPS);
  }
}
