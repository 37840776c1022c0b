package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/**
 * Alerts of an incident say when they end unless they are renewed, and that time has come. The
 * engine ends those series, and the incident with the last of them. Immutable.
 *
 * @param incident the incident
 * @param at when they end, in epoch milliseconds
 */
public record Expire(Incident incident, long at) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.EXPIRY;
  }

  @Override
  public String order() {
    return incident.getId();
  }
}
