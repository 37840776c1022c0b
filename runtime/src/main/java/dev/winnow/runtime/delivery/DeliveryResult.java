package dev.winnow.runtime.delivery;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver went. Immutable. No text of it holds a secret. */
public sealed interface DeliveryResult {

  /**
   * The receiver has it.
   *
   * @param reference what the receiver calls it, such as the number of an issue; possibly empty
   */
  record Delivered(String reference) implements DeliveryResult {}

  /**
   * It may work later.
   *
   * @param why what happened, in a sentence for people
   * @param after how long the receiver asks to be left alone, if it does
   */
  record Retryable(String why, Optional<Duration> after) implements DeliveryResult {}

  /**
   * It will not work however often it is tried.
   *
   * @param why what happened, in a sentence for people
   */
  record Rejected(String why) implements DeliveryResult {}
}
