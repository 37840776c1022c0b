package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/**
 * A problem should be an incident: a new one, or the one that it was before. It is granted when the
 * instant is complete. Immutable.
 *
 * @param problem what the problem is
 */
public record OpenIncident(Problem problem) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.RAISE;
  }

  @Override
  public String order() {
    return problem.key() + problem.annotations() + problem.terms() + problem.sight();
  }
}
