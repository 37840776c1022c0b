package dev.winnow.core.fact.action;

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

  /**
   * A veto against a proposal.
   *
   * @param proposed what is proposed
   * @param guard which guard
   * @param reason why, for people
   */
  public Veto(ProposedAction proposed, String guard, String reason) {
    this(proposed.ticket(), proposed.key(), guard, reason);
  }

  /**
   * A veto that lasts until somebody approves.
   *
   * @param proposed what is proposed
   * @param risk how risky that is
   * @return a veto that says how to approve
   */
  public static Veto unapproved(ProposedAction proposed, String risk) {
    return new Veto(
        proposed,
        "approval",
        "its risk is " + risk + ", and nobody has approved; to approve: " + proposed.approval());
  }

  /** The veto in words. */
  @Override
  public String toString() {
    return "veto by " + guard + " over " + key + ": " + reason;
  }
}
