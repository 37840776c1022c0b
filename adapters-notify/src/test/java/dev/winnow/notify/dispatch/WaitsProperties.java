package dev.winnow.notify.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.notify.options.DeliveryOptions;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** Waits grow, end somewhere, and are the same on every run. */
class WaitsProperties {

  private static final DeliveryOptions OPTIONS = DeliveryOptions.standard();

  @Property
  void theyStayWithinTheirBounds(
      @ForAll String delivery,
      @ForAll @IntRange(min = 0) int attempts,
      @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long asked) {
    Waits waits = new Waits(OPTIONS);
    Instant next = waits.next(delivery, attempts, Duration.ofSeconds(asked), Instant.EPOCH);
    Duration wait = Duration.between(Instant.EPOCH, next);
    assertThat(wait).isBetween(OPTIONS.firstWait().dividedBy(2), OPTIONS.giveUpAfter());
    assertThat(waits.next(delivery, attempts, Duration.ofSeconds(asked), Instant.EPOCH))
        .isEqualTo(next);
    Instant free = waits.next(delivery, attempts, Duration.ZERO, Instant.EPOCH);
    long most = Math.min(300, attempts > 20 ? 300 : 1L << attempts);
    assertThat(Duration.between(Instant.EPOCH, free))
        .isBetween(Duration.ofSeconds(most).dividedBy(2), Duration.ofSeconds(most));
  }
}
