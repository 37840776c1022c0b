package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What tickets that are put back know of their incidents, which is in no snapshot. */
final class RestoredTickets {

  private final Map<String, Incident> incidents = new HashMap<>();
  private final Set<String> inCauseTable = new HashSet<>();
  private final Map<String, MemberTally> tallies = new HashMap<>();

  private RestoredTickets(List<?> facts) {
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
    tallies.computeIfAbsent(incident.getTicket(), any -> new MemberTally()).note(incident);
  }

  /** Tells tickets what the incidents beside them are like, before a rule sees any of them. */
  static void note(List<?> facts) {
    RestoredTickets known = new RestoredTickets(facts);
    for (Object fact : facts) {
      if (fact instanceof Ticket ticket) {
        known.tell(ticket);
      }
    }
  }

  private void tell(Ticket ticket) {
    ticket.setInCauseTable(inCauseTable.contains(ticket.getId()));
    ticket.seesLead(incidents.get(ticket.getLead()), false);
    MemberTally tally = tallies.getOrDefault(ticket.getId(), new MemberTally());
    ticket.sees(tally.size(), tally.isAnyProblemOpen(), false);
  }
}
