package dev.winnow.core.engine;

import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.fact.ticket.Waited;
import java.util.HashMap;

/** Which tickets have waited, and as how urgent as what. One thread at a time. */
final class Waits {

  private final CompactMap<String, Integer> priorities = new CompactMap<>(new HashMap<>());

  void note(Waited waited, boolean stands) {
    int priority = waited.priority();
    if (stands) {
      priorities.add(waited.ticket(), priority);
    } else {
      priorities.remove(waited.ticket(), priority);
    }
  }

  /** Whether a ticket has waited as what it is now. */
  boolean has(Ticket ticket) {
    return priorities.get(ticket.getId()).contains(ticket.getPriority());
  }

  void clear() {
    priorities.clear();
  }
}
