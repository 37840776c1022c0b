package dev.winnow.notify.dispatch;

import dev.failsafe.CircuitBreaker;
import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a receiver works. The circuit breaker is Failsafe's; when its pause is over is said by
 * the clock that is given; how long it has failed, by the time that has passed. For one thread.
 */
final class ReceiverHealth {

  /** The breaker's own clock never closes it. */
  private static final Duration NEVER = Duration.ofDays(36_500);

  private final String receiver;
  private final DeliveryOptions options;
  private final DeliveryListener listener;
  private final LongSupplier nanos;
  private final CircuitBreaker<Object> breaker;
  private @Nullable Failing failing;
  private Instant pausedSince = Instant.MIN;
  private Instant pausedUntil = Instant.MIN;
  private boolean reported;

  /** Since when it has failed: as the clock said, and as time passes. */
  private record Failing(Instant since, long nanos) {}

  ReceiverHealth(
      String receiver, DeliveryOptions options, DeliveryListener listener, LongSupplier nanos) {
    this.receiver = receiver;
    this.options = options;
    this.listener = listener;
    this.nanos = nanos;
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
    failing = null;
    if (reported) {
      reported = false;
      listener.works(receiver);
    }
  }

  /** It answered that it does not want something: it is there, but does not work. */
  void refused() {
    breaker.recordSuccess();
  }

  /** It failed; one that asks to be left alone for long is as good as dead until then. */
  void failed(Retryable failure, Instant now) {
    breaker.recordFailure();
    if (breaker.isOpen()) {
      pausedSince = now;
      pausedUntil = now.plus(options.breakerPause());
    }
    long passed = nanos.getAsLong();
    Failing since = failing == null ? new Failing(now, passed) : failing;
    failing = since;
    boolean forLong = passed - since.nanos() >= options.deadAfter().toNanos();
    boolean forLongStill =
        failure.after().filter(after -> after.compareTo(options.deadAfter()) >= 0).isPresent();
    if (!reported && (forLong || forLongStill)) {
      reported = true;
      listener.dead(receiver, failure.why(), since.since());
    }
  }
}
