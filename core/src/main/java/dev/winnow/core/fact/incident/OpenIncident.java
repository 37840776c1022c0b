package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import java.util.Optional;

/**
 * A matter should be an incident. It is granted when the instant is complete. Immutable.
 *
 * @param matter what is the matter
 * @param known the incident that it was before, and that is closed; empty if there is none
 */
public record OpenIncident(Problem matter, Optional<Incident> known) implements Proposal {

  /**
   * A matter of which nothing is known yet.
   *
   * @param matter what is the matter
   */
  public OpenIncident(Problem matter) {
    this(matter, Optional.empty());
  }

  /**
   * A matter that is back.
   *
   * @param matter what is the matter
   * @param known the incident that it was before
   */
  public OpenIncident(Problem matter, Incident known) {
    this(matter, Optional.of(known));
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.RAISE;
  }

  @Override
  public String order() {
    return matter.key() + matter.annotations();
  }
}
