package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * An incident should be in a ticket that exists. Where there are several, that of the earliest
 * incident is granted. Immutable.
 *
 * @param incident the incident
 * @param ticket the ticket's id
 * @param since when the incident opened for which it is that ticket, in epoch milliseconds
 */
public record JoinTicket(Incident incident, String ticket, long since) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.JOIN;
  }

  @Override
  public String order() {
    return Proposal.sortable(since) + ticket + incident.getId();
  }
}
