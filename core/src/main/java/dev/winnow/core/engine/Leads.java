package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Inhibited;
import dev.winnow.core.fact.ticket.LeadTicket;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who leads a ticket of which members explain each other in a circle: one behind them that none of
 * them explains, or else the one that did before. It depends on nothing but what there is, so it is
 * the same after a restore.
 */
final class Leads {

  private final RuleSession memory;

  Leads(RuleSession memory) {
    this.memory = memory;
  }

  /** What is granted of a proposal: who leads may be another; empty if nobody else is to lead. */
  Optional<Object> granted(Object proposal) {
    return proposal instanceof LeadTicket due
        ? leader(due).map(Object.class::cast)
        : Optional.of(proposal);
  }

  /** Who leads if a proposal is granted; nobody else than now if that goes round in a circle. */
  private Optional<LeadTicket> leader(LeadTicket due) {
    Map<String, Incident> behind = behind(due);
    if (!behind.containsKey(due.ticket().getLead())) {
      return Optional.of(due);
    }
    return behind.values().stream()
        .filter(one -> one.isOpen() && causes(one, due).isEmpty())
        .min(TicketIndex.BY_AGE)
        .map(one -> new LeadTicket(due.ticket(), one));
  }

  /** The members that explain an incident, and those that explain these, and so on. */
  private Map<String, Incident> behind(LeadTicket due) {
    Map<String, Incident> found = new LinkedHashMap<>();
    Deque<Incident> open = new ArrayDeque<>(List.of(due.incident()));
    while (!open.isEmpty()) {
      for (Incident cause : causes(open.remove(), due)) {
        if (found.putIfAbsent(cause.getId(), cause) == null) {
          open.add(cause);
        }
      }
    }
    return found;
  }

  private List<Incident> causes(Incident incident, LeadTicket due) {
    return memory.suppressions.getOrDefault(incident.getId(), List.of()).stream()
        .map(RuleSession.Standing::fact)
        .filter(Inhibited.class::isInstance)
        .map(fact -> ((Inhibited) fact).cause())
        .flatMap(cause -> memory.book.in(due.ticket().getId(), cause).stream())
        .toList();
  }

  /**
   * What went round in a circle may have an end by now, and is granted then.
   *
   * @return false if nothing has
   */
  boolean follow() {
    if (memory.circling.isEmpty()) {
      return false;
    }
    boolean any = false;
    for (Map.Entry<Turn, RuleSession.Standing> one : List.copyOf(memory.circling.entrySet())) {
      if (leader((LeadTicket) one.getValue().fact()).isPresent()) {
        memory.circling.remove(one.getKey());
        memory.immediate.put(one.getKey(), one.getValue());
        any = true;
      }
    }
    return any;
  }
}
