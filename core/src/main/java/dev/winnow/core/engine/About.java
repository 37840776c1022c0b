package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.Optional;

/** Finds the incident that stands for a ticket. Stateless. */
final class About {

  private About() {}

  /** The incident that leads a ticket, if the ticket is known. */
  static Optional<Incident> ticket(String id, RuleSession memory) {
    return memory.book.knows(id) && !memory.book.get(id).members().isEmpty()
        ? Optional.of(memory.book.get(id).lead())
        : Optional.empty();
  }

  /** The incident that leads the ticket, or the ticket of the action, that a rule matched. */
  static Optional<Incident> firing(Firing firing, RuleSession memory) {
    return firing
        .first(Ticket.class)
        .map(Ticket::getId)
        .or(() -> firing.first(ActionRun.class).map(ActionRun::getTicket))
        .flatMap(id -> ticket(id, memory));
  }
}
