package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.signal.Labels;

/**
 * So many incidents opened in a place that they are one. The engine opens an incident for all of
 * them; what has opened in the place of late is part of it, and what opens there until the place is
 * quiet. It ends when the place is quiet and the last of them has ended. Immutable.
 *
 * @param burst the place, and what opened there
 * @param name the name of the incident
 * @param annotations what people should read
 */
public record OpenStorm(Burst burst, String name, Labels annotations) implements Proposal {

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.STORM;
  }

  @Override
  public String order() {
    return burst.getPlace();
  }
}
