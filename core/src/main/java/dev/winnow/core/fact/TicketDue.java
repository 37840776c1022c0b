package dev.winnow.core.fact;

/**
 * An incident should have a ticket of its own. Immutable.
 *
 * @param incident the incident
 */
public record TicketDue(Incident incident) implements Proposal {

  @Override
  public String order() {
    return incident.getId();
  }
}
