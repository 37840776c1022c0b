package dev.winnow.notify.issues;

import dev.winnow.notify.text.Key;
import dev.winnow.runtime.delivery.Delivery;

/**
 * What is written into issues and comments, so that they are found again. Texts of tickets are
 * escaped, so none of them can have such a mark.
 *
 * @param ticket of the issue of a ticket
 * @param delivery of what a delivery has written
 */
record Marks(String ticket, String delivery) {

  private static final int LONGEST = 200;

  static Marks hidden(Delivery delivery) {
    return new Marks(
        "<!-- winnow-ticket: " + ticket(delivery) + " -->",
        "<!-- winnow-delivery: " + delivery(delivery) + " -->");
  }

  static String ticket(Delivery delivery) {
    return Key.of(delivery.message().ticket().id(), LONGEST);
  }

  static String delivery(Delivery delivery) {
    return Key.of(delivery.id(), LONGEST);
  }
}
