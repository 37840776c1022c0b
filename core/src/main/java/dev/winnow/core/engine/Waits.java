package dev.winnow.core.engine;

import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.fact.ticket.Waited;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which tickets have waited, and as how urgent as what. One thread at a time. */
final class Waits {

  private final Map<String, Collection<Integer>> priorities = new HashMap<>();

  void note(Waited waited, boolean stands) {
    int priority = waited.priority();
    if (stands) {
      priorities.compute(waited.ticket(), (id, known) -> CompactSets.with(known, priority));
    } else {
      priorities.computeIfPresent(
          waited.ticket(), (id, known) -> CompactSets.without(known, priority));
    }
  }

  /** Whether a ticket has waited as what it is now. */
  boolean has(Ticket ticket) {
    return priorities.getOrDefault(ticket.getId(), List.of()).contains(ticket.getPriority());
  }

  void clear() {
    priorities.clear();
  }
}
