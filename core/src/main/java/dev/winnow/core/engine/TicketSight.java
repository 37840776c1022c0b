package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What tickets that are put back see of their incidents, which is in no snapshot: before any of
 * them is seen by a rule.
 */
final class TicketSight {

  private final Map<String, Incident> incidents = new HashMap<>();
  private final Set<String> inCauseTable = new HashSet<>();
  private final Set<String> withProblem = new HashSet<>();

  private TicketSight(List<?> facts) {
    for (Object fact : facts) {
      if (fact instanceof Incident incident) {
        note(incident);
      }
    }
  }

  private void note(Incident incident) {
    incidents.put(incident.getId(), incident);
    if (incident.isInCauseTable()) {
      inCauseTable.add(incident.getTicket());
    }
    if (incident.isOpen() && !incident.isStorm()) {
      withProblem.add(incident.getTicket());
    }
  }

  /** Tells the tickets among some facts what the incidents among them are like. */
  static void note(List<?> facts) {
    TicketSight sight = new TicketSight(facts);
    for (Object fact : facts) {
      if (fact instanceof Ticket ticket) {
        sight.tell(ticket);
      }
    }
  }

  private void tell(Ticket ticket) {
    ticket.setInCauseTable(inCauseTable.contains(ticket.getId()));
    Incident lead = incidents.get(ticket.getLead());
    ticket.sees(lead != null && lead.isOpen(), withProblem.contains(ticket.getId()), false);
  }
}
