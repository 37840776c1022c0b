package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.Proposal;
import dev.winnow.core.fact.ProposalKind;
import java.util.List;

/**
 * An incident should be counted in the places where it is. If there is a storm in one of them, the
 * engine counts it in the widest of those alone, and says of the incident which storm it is part
 * of; otherwise it counts it in all of them. Immutable.
 *
 * @param incident the incident
 * @param places where it is, the narrowest first
 * @param counts whether it counts, or only falls into a storm that others make
 * @param urgent whether it stands apart if it is of another kind than the storm
 * @param settled for how long a storm must have brought nothing of a new kind before a new kind is
 *     another one, in milliseconds
 */
public record CountOpening(
    Incident incident, List<Place> places, boolean counts, boolean urgent, long settled)
    implements Proposal {

  /** Keeps its own copy of the places. */
  public CountOpening {
    places = List.copyOf(places);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.OPENING;
  }

  @Override
  public String order() {
    return incident.getId();
  }

  /**
   * What is remembered of it.
   *
   * @param at when it is counted, in epoch milliseconds
   * @return an opening
   */
  public Opening opening(long at) {
    return new Opening(
        incident.getId(),
        at,
        counts,
        urgent ? incident.getName() : "",
        urgent ? incident.getCategory() : "");
  }

  /** Of what, in words. */
  @Override
  public String toString() {
    return "the opening of " + incident;
  }
}
