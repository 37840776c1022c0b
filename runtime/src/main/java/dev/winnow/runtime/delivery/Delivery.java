package dev.winnow.runtime.delivery;

/**
 * A message on its way to a receiver. Immutable.
 *
 * @param id the same on every run and every attempt: a receiver that has it already does nothing
 * @param receiver the receiver's name
 * @param message what it is told
 * @param attempts how often it was tried before
 */
public record Delivery(String id, String receiver, Message message, int attempts) {

  /**
   * The id of the delivery of a decision.
   *
   * @param decision the decision's id
   * @param receiver the receiver's name
   * @return an id
   */
  public static String id(String decision, String receiver) {
    return decision + "@" + receiver;
  }
}
