package dev.winnow.notify.dispatch;

import dev.winnow.notify.options.DeliveryOptions;
import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.DeliveryResult.Delivered;
import dev.winnow.runtime.delivery.DeliveryResult.Rejected;
import dev.winnow.runtime.delivery.DeliveryResult.Retryable;
import dev.winnow.runtime.delivery.Receiver;
import dev.winnow.runtime.journal.Deliveries;
import dev.winnow.runtime.journal.JournalException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Carries the deliveries of one receiver, one after the other and in order. What it does depends on
 * the time it is given, and on what the receiver says. What has failed for long is told by the time
 * that has passed, as the clock may be set and the machine may sleep. For one thread.
 */
final class DeliveryLane {

  /**
   * What a step did. Immutable.
   *
   * @param done whether there may be more to do at once
   * @param next when to look again at the latest
   */
  record Step(boolean done, Instant next) {}

  private final Receiver receiver;
  private final Deliveries deliveries;
  private final DeliveryOptions options;
  private final DeliveryListener listener;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private final Waits waits;
  private final ReceiverHealth health;
  private String failing = "";
  private long failingSince;
  private Instant again = Instant.MIN;
  private Optional<Runnable> unrecorded = Optional.empty();

  DeliveryLane(
      Receiver receiver,
      Deliveries deliveries,
      DeliveryOptions options,
      DeliveryListener listener,
      InstantSource clock,
      LongSupplier nanos) {
    this.receiver = receiver;
    this.deliveries = deliveries;
    this.options = options;
    this.listener = listener;
    this.clock = clock;
    this.nanos = nanos;
    waits = new Waits(options);
    health = new ReceiverHealth(receiver.name(), options, listener, nanos);
  }

  Receiver receiver() {
    return receiver;
  }

  /** Delivers what is due, up to a failure. */
  Step step() throws InterruptedException {
    Instant now = clock.instant();
    Instant paused = health.pausedUntil(now);
    if (paused.isAfter(now)) {
      return new Step(false, paused);
    }
    try {
      record();
      return deliverDue(deliveries.due(receiver.name(), now, options.batch()), now);
    } catch (JournalException e) {
      listener.stuck(receiver.name(), String.valueOf(e.getMessage()));
      return pause();
    }
  }

  /** What the receiver has and the journal does not know is not delivered once more. */
  private void record() {
    if (unrecorded.isPresent()) {
      unrecorded.get().run();
      unrecorded = Optional.empty();
    }
  }

  /** Nothing until it is time to look again. */
  Step pause() {
    return new Step(false, clock.instant().plus(options.look()));
  }

  private Step deliverDue(List<Delivery> due, Instant now) throws InterruptedException {
    for (Delivery delivery : due) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      deliveries.requireHeld();
      Optional<Instant> next = deliver(delivery);
      if (next.isPresent()) {
        again = next.get();
        return new Step(false, again);
      }
    }
    // Asked anew: the clock may have been set back while something was delivered.
    Instant look = clock.instant().plus(options.look());
    boolean sooner = again.isAfter(now) && again.isBefore(look);
    return new Step(due.size() == options.batch(), sooner ? again : look);
  }

  /** When to go on; empty if that is at once. */
  private Optional<Instant> deliver(Delivery delivery) throws InterruptedException {
    DeliveryResult result = attempt(delivery);
    Instant now = clock.instant();
    if (result instanceof Delivered delivered) {
      health.worked();
      unrecorded =
          Optional.of(() -> deliveries.delivered(delivery.id(), now, delivered.reference()));
      record();
      return Optional.empty();
    }
    if (result instanceof Rejected rejected) {
      health.refused();
      giveUp(delivery, now, rejected.why());
      return Optional.empty();
    }
    Retryable retryable = (Retryable) result;
    health.failed(retryable, now);
    return later(delivery, retryable, now);
  }

  /** What a receiver throws against its promise may hold anything, so only its kind is said. */
  private DeliveryResult attempt(Delivery delivery) throws InterruptedException {
    try {
      return receiver.deliver(delivery);
    } catch (RuntimeException e) {
      return new Retryable(
          "the receiver failed with a " + e.getClass().getSimpleName() + "; report this",
          Optional.empty());
    }
  }

  private Optional<Instant> later(Delivery delivery, Retryable failure, Instant now) {
    long passed = nanos.getAsLong();
    if (!failing.equals(delivery.id())) {
      failing = delivery.id();
      failingSince = passed;
    }
    int failed = delivery.attempts() + 1;
    boolean tooOften = options.attempts() > 0 && failed >= options.attempts();
    boolean tooLong = passed - failingSince >= options.giveUpAfter().toNanos();
    if (tooOften || tooLong) {
      giveUp(delivery, now, "given up after " + failed + " attempts: " + failure.why());
      return Optional.of(now);
    }
    Duration asked = failure.after().orElse(Duration.ZERO);
    Instant next = waits.next(delivery.id(), delivery.attempts(), asked, now);
    deliveries.retry(delivery.id(), now, next, failure.why());
    return Optional.of(next);
  }

  private void giveUp(Delivery delivery, Instant now, String why) {
    deliveries.rejected(delivery.id(), now, why);
    listener.rejected(delivery, why);
  }
}
