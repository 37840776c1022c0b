package dev.winnow.notify.dispatch;

import dev.failsafe.CircuitBreaker;
import dev.winnow.notify.options.DeliveryOptions;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receiver works. The circuit breaker is Failsafe's; when its pause is over is said by
 * the clock that is given. For one thread.
 */
final class ReceiverHealth {

  /** The breaker's own clock never closes it. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final String receiver;
  private final DeliveryOptions options;
  private final DeliveryListener listener;
  private final CircuitBreaker<Object> breaker;
  private @Nullable Instant failingSince;
  private Instant pausedSince = Instant.MIN;
  private Instant pausedUntil = Instant.MIN;
  private boolean reported;

  ReceiverHealth(String receiver, DeliveryOptions options, DeliveryListener listener) {
    this.receiver = receiver;
    this.options = options;
    this.listener = listener;
    breaker =
        CircuitBreaker.builder()
            .withFailureThreshold(options.breakerFailures())
            .withDelay(NEVER)
            .build();
  }

  /** Until when it is left alone; not later than now if it is not. */
  Instant pausedUntil(Instant now) {
    if (!breaker.isOpen()) {
      return now;
    }
    boolean wasSetBack = now.isBefore(pausedSince);
    if (now.isBefore(pausedUntil) && !wasSetBack) {
      return pausedUntil;
    }
    breaker.halfOpen();
    return now;
  }

  /** It took something. */
  void worked() {
    breaker.recordSuccess();
    failingSince = null;
    if (reported) {
      reported = false;
      listener.works(receiver);
    }
  }

  /** It answered that it does not want something: it is there, but does not work. */
  void refused() {
    breaker.recordSuccess();
  }

  /** It failed. */
  void failed(String why, Instant now) {
    breaker.recordFailure();
    if (breaker.isOpen()) {
      pausedSince = now;
      pausedUntil = now.plus(options.breakerPause());
    }
    Instant since = failingSince == null || now.isBefore(failingSince) ? now : failingSince;
    failingSince = since;
    if (!reported && !now.isBefore(since.plus(options.deadAfter()))) {
      reported = true;
      listener.dead(receiver, why, since);
    }
  }
}
