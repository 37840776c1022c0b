package dev.winnow.core.engine;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;

/** Where a proposal stands in the line: by its kind, and then by its order within that. */
record Turn(ProposalKind kind, String order) implements Comparable<Turn> {

  static Turn of(Proposal proposal) {
    return new Turn(proposal.proposalKind(), proposal.order());
  }

  @Override
  public int compareTo(Turn other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? order.compareTo(other.order) : byKind;
  }
}
