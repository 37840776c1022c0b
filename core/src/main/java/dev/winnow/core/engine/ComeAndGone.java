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

  /** An incident is there, or is not what it was. */
  void noted(Incident incident) {
    String id = incident.getId();
    if (!incident.getTicket().isEmpty()) {
      forgotten(incident);
    } else if (!incident.isOpen()) {
      passedOver.remove(id);
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

  void clear() {
    begun.clear();
    passedOver.clear();
  }
}
