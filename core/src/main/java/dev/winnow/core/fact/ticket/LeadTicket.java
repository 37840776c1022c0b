package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * A ticket should be led by another of its incidents. The most urgent is granted first, then the
 * earliest. Immutable.
 *
 * @param ticket the ticket
 * @param incident the incident
 */
public record LeadTicket(Ticket ticket, Incident incident) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.LEAD;
  }

  @Override
  public String order() {
    return ticket.getId()
        + incident.getPriority()
        + Proposal.sortable(incident.getOpenedAt())
        + incident.getId();
  }
}
