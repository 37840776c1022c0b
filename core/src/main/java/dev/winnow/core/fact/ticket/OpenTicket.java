package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * An incident should have a ticket of its own. Immutable.
 *
 * @param incident the incident
 */
public record OpenTicket(Incident incident) implements Proposal {

  /** A storm's ticket comes first, so that others can join it rather than open their own. */
  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.TICKET;
  }

  @Override
  public String order() {
    return (incident.isStorm() ? "0" : "1") + incident.getId();
  }
}
