package dev.winnow.core.engine;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * One of many that have a problem in common has it no longer. It is granted when the instant is
 * complete.
 *
 * @param incident the incident of the problem
 * @param part which of the many, by its id
 */
record Leave(Incident incident, String part) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.LEAVE;
  }

  @Override
  public String order() {
    return incident.getId() + part;
  }
}
