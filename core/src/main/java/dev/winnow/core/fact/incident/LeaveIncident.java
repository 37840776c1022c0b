package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/**
 * One of many that have a problem in common has it no longer. It is granted when the instant is
 * complete. Immutable.
 *
 * @param incident the incident of the problem
 * @param part which of the many, by its id
 */
public record LeaveIncident(Incident incident, String part) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.LEAVE;
  }

  @Override
  public String order() {
    return incident.getId() + part;
  }
}
