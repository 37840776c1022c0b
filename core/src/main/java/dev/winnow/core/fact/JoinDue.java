package dev.winnow.core.fact;

/**
 * An incident should be in a ticket that exists. Immutable.
 *
 * @param incident the incident
 * @param ticket the ticket
 */
public record JoinDue(Incident incident, Ticket ticket) implements Proposal {

  @Override
  public String order() {
    return Proposal.sortable(ticket.getOpenedAt()) + ticket.getId() + incident.getId();
  }
}
