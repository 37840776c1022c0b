package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;
import dev.winnow.core.fact.ProposalKind;

/**
 * Alerts of an incident say when they end unless they are renewed, and that time has come. The
 * engine ends those series, and the incident with the last of them. Immutable.
 *
 * @param incident the incident
 * @param at when they end, in epoch milliseconds
 */
public record Expire(Incident incident, long at) implements Change {

  @Override
  public Incident fact() {
    return incident;
  }

  @Override
  @Alters({
    "open",
    "closedAt",
    "closeReason",
    "series",
    "news",
    "change",
    "samples",
    "outcomes",
    "flapping"
  })
  public void make(long now) {
    incident.expire(at);
  }

  @Override
  public ProposalKind proposalKind() {
    return ProposalKind.EXPIRY;
  }

  @Override
  public String order() {
    return incident.getId();
  }
}
