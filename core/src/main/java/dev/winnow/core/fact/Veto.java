package dev.winnow.core.fact;

/**
 * A guard's reason against a proposed action. Immutable.
 *
 * @param ticket the ticket's id
 * @param key which action: its name and its target
 * @param guard which guard
 * @param reason why, for people
 */
public record Veto(String ticket, String key, String guard, String reason) {

  /**
   * A veto that says why in one word or sentence.
   *
   * @param ticket the ticket's id
   * @param key which action: its name and its target
   * @param guard which guard, and why
   */
  public Veto(String ticket, String key, String guard) {
    this(ticket, key, guard, guard);
  }
}
