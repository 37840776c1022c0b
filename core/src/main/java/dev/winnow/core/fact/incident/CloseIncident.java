package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/**
 * The matter that raised an incident is over. It is granted when the instant is complete.
 * Immutable.
 *
 * @param incident the incident
 * @param reason why it ends, for people
 */
public record CloseIncident(Incident incident, String reason) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.END;
  }

  @Override
  public String order() {
    return incident.getId();
  }
}
