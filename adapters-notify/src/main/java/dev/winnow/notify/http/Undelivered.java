package dev.winnow.notify.http;

import dev.winnow.runtime.delivery.DeliveryResult;

/** A request that did not work. It says how that went, without secrets. */
public final class Undelivered extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient DeliveryResult result;

  Undelivered(DeliveryResult result, String why) {
    super(why, null, false, false);
    this.result = result;
  }

  /**
   * It may work later.
   *
   * @param result how it went
   * @return the exception
   */
  public static Undelivered of(DeliveryResult.Retryable result) {
    return new Undelivered(result, result.why());
  }

  /**
   * It will not work.
   *
   * @param result how it went
   * @return the exception
   */
  public static Undelivered of(DeliveryResult.Rejected result) {
    return new Undelivered(result, result.why());
  }

  /**
   * How it went.
   *
   * @return retryable or rejected
   */
  public DeliveryResult result() {
    return result;
  }
}
