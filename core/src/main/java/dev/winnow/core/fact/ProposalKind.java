package dev.winnow.core.fact;

/**
 * The kinds of proposals, in the order in which they are granted: the whole order of decisions is
 * here. Of those that can be granted at once the first kind here goes first, and likewise of those
 * that wait until the instant is complete; within a kind, {@link Proposal#order()} decides.
 */
public enum ProposalKind {
  /** A fact is kept. */
  KEEP(false),
  /** There is a storm; before anything that opens falls into it. */
  STORM(false),
  /** An action is asked for. */
  ACTION(true),
  /** A ticket is escalated from the start. */
  ANEW(false),
  /** A fact changes. */
  CHANGE(false),
  /** Something counts. */
  COUNT(false),
  /** An incident ends. */
  END(true),
  /** What was not renewed in time has ended. */
  EXPIRY(false),
  /** An incident joins a ticket; before others get one, so that fewer are opened. */
  JOIN(false),
  /** An incident leads its ticket. */
  LEAD(false),
  /** One of many that have a problem in common has it no longer. */
  LEAVE(true),
  /** People are told. */
  NOTIFY(true),
  /** People are told besides the escalation; after those whom it tells. */
  ENGAGE(true),
  /** An opening is noted. */
  OPENING(false),
  /** An incident is made of a matter. */
  RAISE(true),
  /** A count is reported. */
  REPORT(true),
  /** An incident gets a ticket. */
  TICKET(false),
  /** An action is over. */
  VERDICT(false);

  private final boolean settling;

  ProposalKind(boolean settling) {
    this.settling = settling;
  }

  /**
   * Whether it waits until all signals of the instant are in.
   *
   * @return false if it is granted as soon as no rule has more to say
   */
  public boolean isSettling() {
    return settling;
  }
}
