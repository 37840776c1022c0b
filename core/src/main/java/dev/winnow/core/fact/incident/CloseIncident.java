package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/**
 * The problem that opened an incident is over. It is granted when the instant is complete.
 * Immutable.
 *
 * @param incident the incident
 * @param reason why it ends, for people; empty for what its problem says
 */
public record CloseIncident(Incident incident, String reason) implements Proposal {

  /**
   * The reasons of the problem are gone: its incident ends once that has been so for as long as it
   * is kept.
   *
   * @param incident the incident
   */
  public CloseIncident(Incident incident) {
    this(incident, "");
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.END;
  }

  /** Of one incident a reason of its own goes before what its problem says. */
  @Override
  public String order() {
    return incident.getId() + (reason.isEmpty() ? "~" : " " + reason);
  }
}
