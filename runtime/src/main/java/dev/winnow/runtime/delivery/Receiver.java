package dev.winnow.runtime.delivery;

/**
 * Takes messages to people or other programs. Used by one thread at a time. {@code toString} gives
 * its name and never a secret.
 */
public interface Receiver extends AutoCloseable {

  /**
   * Its name in the configuration.
   *
   * @return the name; unique among all receivers
   */
  String name();

  /**
   * Tries once to deliver; returns within the time that the configuration gives it.
   *
   * @param delivery what to deliver
   * @return how that went; never throws for what the network or the other side does
   * @throws InterruptedException if the thread is to end; whether it was delivered is then unknown
   */
  DeliveryResult deliver(Delivery delivery) throws InterruptedException;

  /** Ends connections. */
  @Override
  void close();
}
