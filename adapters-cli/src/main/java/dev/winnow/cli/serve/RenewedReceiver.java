package dev.winnow.cli.serve;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A receiver in whose place another one can be put while it is used: the next delivery goes to
 * that. Delivers for one thread; {@link #renew} is safe for use by others.
 */
final class RenewedReceiver implements Receiver {

  private final String name;
  private final AtomicReference<Optional<Receiver>> next = new AtomicReference<>(Optional.empty());
  private Receiver now;

  RenewedReceiver(Receiver first) {
    name = first.name();
    now = first;
  }

  /** From the next delivery on. */
  void renew(Receiver by) {
    next.getAndSet(Optional.of(by)).ifPresent(Receiver::close);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryResult deliver(Delivery delivery) throws InterruptedException {
    change();
    return now.deliver(delivery);
  }

  private void change() {
    next.getAndSet(Optional.empty())
        .ifPresent(
            by -> {
              now.close();
              now = by;
            });
  }

  @Override
  public void close() {
    change();
    now.close();
  }

  @Override
  public String toString() {
    return now.toString();
  }
}
