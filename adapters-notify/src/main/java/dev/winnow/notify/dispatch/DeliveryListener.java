package dev.winnow.notify.dispatch;

import dev.winnow.runtime.delivery.Delivery;
import java.time.Instant;

/**
 * Hears how it stands with receivers. It is called by the threads that deliver, must not take long
 * and must not throw. No text that it is given has a secret.
 */
public interface DeliveryListener {

  /**
   * A receiver has failed for so long that people must know.
   *
   * @param receiver its name
   * @param why what happened last, in a sentence
   * @param since when it failed first
   */
  void dead(String receiver, String why, Instant since);

  /**
   * A receiver that was dead works again.
   *
   * @param receiver its name
   */
  void works(String receiver);

  /**
   * A delivery was given up: nobody will be told.
   *
   * @param delivery the delivery
   * @param why what happened, in a sentence
   */
  void rejected(Delivery delivery, String why);

  /**
   * The journal cannot be read or written; deliveries stop until it can.
   *
   * @param receiver whose deliveries
   * @param why what happened, in a sentence
   */
  void stuck(String receiver, String why);
}
