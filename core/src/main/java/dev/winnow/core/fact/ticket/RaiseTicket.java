package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * A ticket should be one step more urgent. That is told to people as any other rise is. Immutable.
 *
 * @param ticket the ticket
 */
public record RaiseTicket(Ticket ticket) implements Change {

  @Override
  public Ticket fact() {
    return ticket;
  }

  @Override
  @Alters("priority")
  public void make(long now) {
    ticket.setPriority(Math.max(1, ticket.getPriority() - 1));
  }

  @Override
  public String order() {
    return "raise " + ticket.getId();
  }
}
