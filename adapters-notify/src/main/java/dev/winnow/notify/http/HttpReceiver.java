package dev.winnow.notify.http;

import dev.winnow.runtime.delivery.Delivery;
import dev.winnow.runtime.delivery.DeliveryResult;
import dev.winnow.runtime.delivery.Receiver;

/** A receiver behind a service that is talked to over HTTP. For one thread at a time. */
public final class HttpReceiver implements Receiver {

  /** What is said to a service. */
  public interface Service {

    /**
     * Tells it.
     *
     * @param delivery what to deliver
     * @return what the service calls it; possibly empty
     * @throws Undelivered if it does not work
     * @throws InterruptedException if the thread is to end
     */
    String tell(Delivery delivery) throws Undelivered, InterruptedException;
  }

  private final String name;
  private final Service service;

  /**
   * A receiver.
   *
   * @param name its name
   * @param service what it talks to
   */
  public HttpReceiver(String name, Service service) {
    this.name = name;
    this.service = service;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public DeliveryResult deliver(Delivery delivery) throws InterruptedException {
    try {
      return new DeliveryResult.Delivered(service.tell(delivery));
    } catch (Undelivered e) {
      return e.result();
    }
  }

  /** The client is that of all receivers. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return name;
  }
}
