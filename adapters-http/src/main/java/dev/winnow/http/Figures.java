package dev.winnow.http;

import dev.winnow.core.Stats;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import java.util.List;
import java.util.Map;

/**
 * What an engine says of itself. Immutable.
 *
 * @param stats what it has counted
 * @param fired how often its rules fired, by their ids
 * @param failures how many rules have failed
 * @param tickets its tickets
 */
record Figures(Stats stats, Map<String, Long> fired, int failures, List<TicketView> tickets) {

  static Figures of(TriageEngine engine) {
    Stats stats = engine.stats();
    return new Figures(
        stats, Map.copyOf(engine.fired()), engine.failures().size(), List.copyOf(engine.tickets()));
  }

  static Figures none() {
    Stats nothing = new Stats(0, Map.of(), 0, 0, 0, 0, 0, 0, 0);
    return new Figures(nothing, Map.of(), 0, List.of());
  }

  /** How many tickets are in a state. */
  long tickets(TicketView.State state) {
    return tickets.stream().filter(one -> one.state() == state).count();
  }
}
