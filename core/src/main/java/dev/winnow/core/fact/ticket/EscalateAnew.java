package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.ProposalKind;

/**
 * A ticket that goes on under another lead should be escalated from the start. Immutable.
 *
 * @param ticket the ticket
 * @param since since when it goes on, in epoch milliseconds
 */
public record EscalateAnew(Ticket ticket, long since) implements Change {

  @Override
  public Ticket fact() {
    return ticket;
  }

  @Override
  @Alters({"nextStep", "round", "pagedLead", "acknowledged", "goesOnSince"})
  public void make(long now) {
    ticket.escalateAnew(since);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.ANEW;
  }

  @Override
  public String order() {
    return ticket.getId();
  }
}
