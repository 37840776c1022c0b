package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * Nobody has taken a ticket on any more: that was too long ago. Immutable.
 *
 * @param ticket the ticket
 */
public record EndAcknowledgement(Ticket ticket) implements Change {

  @Override
  public Ticket fact() {
    return ticket;
  }

  @Override
  @Alters("acknowledged")
  public void make(long now) {
    ticket.endAcknowledgement();
  }

  @Override
  public String order() {
    return "acknowledgement " + ticket.getId();
  }
}
