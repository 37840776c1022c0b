package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Keep;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import dev.winnow.core.json.TypeNames;

/** Where a proposal stands in the line: by its kind, and then by its order within that. */
record Turn(ProposalKind kind, String order) implements Comparable<Turn> {

  static Turn of(Proposal proposal) {
    String order = proposal.order();
    return new Turn(
        proposal.proposalKind(),
        proposal instanceof Keep<?> keep ? nameOf(keep.fact()) + " " + order : order);
  }

  /** Facts of two types may have one id. */
  static String nameOf(Fact fact) {
    return TypeNames.FACTS.of(fact).orElse("");
  }

  @Override
  public int compareTo(Turn other) {
    int byKind = kind.compareTo(other.kind);
    return byKind == 0 ? order.compareTo(other.order) : byKind;
  }
}
