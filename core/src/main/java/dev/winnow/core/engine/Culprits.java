package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.ticket.Culprit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which members of tickets may be the cause of the others. */
final class Culprits {

  private final Map<String, Map<Culprit, Firing>> ofTickets = new HashMap<>();
  private final Set<String> touched = new LinkedHashSet<>();

  void stands(Culprit culprit, Firing by) {
    String ticket = culprit.ticket().getId();
    ofTickets.computeIfAbsent(ticket, any -> new HashMap<>()).put(culprit, by);
    touched.add(ticket);
  }

  void withdrawn(Culprit culprit) {
    String ticket = culprit.ticket().getId();
    Map<Culprit, Firing> all = ofTickets.getOrDefault(ticket, new HashMap<>());
    all.remove(culprit);
    touched.add(ticket);
    if (all.isEmpty()) {
      ofTickets.remove(ticket);
    }
  }

  /** The likeliest of each ticket of which others than before may be; none the next time. */
  List<Map.Entry<Culprit, Firing>> takeLikeliest() {
    if (touched.isEmpty()) {
      return List.of();
    }
    List<Map.Entry<Culprit, Firing>> taken = new ArrayList<>();
    touched.forEach(ticket -> likeliest(ticket).ifPresent(taken::add));
    touched.clear();
    return taken;
  }

  private Optional<Map.Entry<Culprit, Firing>> likeliest(String ticket) {
    return ofTickets.getOrDefault(ticket, Map.of()).entrySet().stream()
        .reduce((one, other) -> one.getKey().likelierThan(other.getKey()) ? one : other);
  }

  void clear() {
    ofTickets.clear();
    touched.clear();
  }
}
