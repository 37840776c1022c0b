package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Incidents that have begun and ended between two moments of rest, by some rule's hand: they could
 * not get a ticket, and nobody would hear of them. One thread at a time.
 */
final class ComeAndGone {

  /** Those that were open since the last rest, and had no ticket. */
  private final Map<String, Incident> begun = new LinkedHashMap<>();

  /** Those that were open at the last rest, and had no ticket: rules have a reason for that. */
  private final Set<String> passedOver = new HashSet<>();

  /** Those that were in {@link #begun} when all was taken out, to be put back. */
  private final Set<String> before = new HashSet<>();

  /** An incident is there, or is not what it was. */
  void noted(Incident incident) {
    String id = incident.getId();
    if (!incident.getTicket().isEmpty()) {
      forgotten(incident);
    } else if (!incident.isOpen()) {
      passedOver.remove(id);
      if (before.remove(id)) {
        begun.put(id, incident);
      }
    } else if (!passedOver.contains(id)) {
      begun.put(id, incident);
    }
  }

  void forgotten(Incident incident) {
    begun.remove(incident.getId());
    passedOver.remove(incident.getId());
  }

  /** Rules have no more to say: those of which nobody heard before they ended. */
  List<Incident> take() {
    before.clear();
    if (begun.isEmpty()) {
      return List.of();
    }
    List<Incident> gone = new ArrayList<>();
    for (Incident incident : begun.values()) {
      if (incident.isOpen()) {
        passedOver.add(incident.getId());
      } else if (incident.isReady() && !incident.isStorm()) {
        gone.add(incident);
      }
    }
    begun.clear();
    return gone;
  }

  /** All is taken out, and may be put back. */
  void clear() {
    before.addAll(begun.keySet());
    begun.clear();
    passedOver.clear();
  }
}
