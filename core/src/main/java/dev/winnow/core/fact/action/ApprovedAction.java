package dev.winnow.core.fact.action;

import dev.winnow.core.action.Action;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.fact.incident.Incident;

/**
 * An action that nothing vetoes should be asked for. Immutable.
 *
 * @param ticket the ticket's id
 * @param incident the incident it is for
 * @param action what is to be done
 * @param attempt which attempt it is, from 0
 * @param undoes the id of the decision that it takes back; empty if it takes none back
 */
public record ApprovedAction(
    String ticket, Incident incident, Action action, int attempt, String undoes)
    implements Proposal {

  /**
   * What a proposal asks for.
   *
   * @param proposed the proposal
   */
  public ApprovedAction(ProposedAction proposed) {
    this(
        proposed.ticket(),
        proposed.incident(),
        proposed.action(),
        proposed.attempt(),
        proposed.undoes());
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.ACTION;
  }

  @Override
  public String order() {
    return ticket + action.key() + Proposal.sortable(attempt) + undoes;
  }
}
