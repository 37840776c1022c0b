package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * An incident should be in the ticket of the storm that it is part of, which gets one if it has
 * none. Immutable.
 *
 * @param incident the incident
 * @param storm the incident of the storm
 * @param ticket the storm's ticket; empty if it has none yet
 */
public record JoinStorm(Incident incident, Incident storm, String ticket) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.JOIN;
  }

  @Override
  public String order() {
    return Proposal.sortable(storm.getOpenedAt()) + ticket + incident.getId();
  }
}
