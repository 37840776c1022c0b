package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Change;
import org.kie.api.definition.type.Modifies;

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
  @Modifies("priority")
  public void make(long now) {
    ticket.setPriority(Math.max(1, ticket.getPriority() - 1));
  }

  @Override
  public String order() {
    return "raise " + ticket.getId();
  }
}
