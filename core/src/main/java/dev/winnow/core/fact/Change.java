package dev.winnow.core.fact;

/**
 * A change of one fact that is made once no rule has more to say, if it still stands by then. Rules
 * derive it, mostly for a time: {@code insertLogical( Timed.from( $at + $hold, new
 * EndAcknowledgement( $t ) ) )}. With {@link Alters} on {@link #make} it says which properties
 * change, so that only rules which read those are asked again; without it all are.
 */
public interface Change extends Proposal {

  /**
   * What is changed.
   *
   * @return a fact, as it was put in
   */
  Fact fact();

  /**
   * Makes the change.
   *
   * @param now the time, in epoch milliseconds
   */
  void make(long now);

  @Override
  default ProposalKind proposalKind() {
    return ProposalKind.CHANGE;
  }
}
