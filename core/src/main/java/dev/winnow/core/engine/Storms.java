package dev.winnow.core.engine;

import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.Incident;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where many incidents open, which storms there are, and what is part of each. */
final class Storms {

  private static final String KIND = "storm";

  private final Deadlines deadlines;
  private final Map<String, Burst> bursts = new HashMap<>();
  private final Map<String, Deadline> dues = new HashMap<>();
  private final Map<String, Burst> raging = new LinkedHashMap<>();
  private final Map<String, Incident> open = new LinkedHashMap<>();
  private final Map<String, Incident> apart = new HashMap<>();
  private final Map<Incident, String> stormed = new HashMap<>();
  private final Map<String, Members> members = new HashMap<>();

  /** The incidents that fell into a storm. */
  record Members(Set<Incident> open, Set<Incident> over) {
    Members() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

  Storms(Deadlines deadlines) {
    this.deadlines = deadlines;
  }

  void noted(Burst burst) {
    withdraw(burst);
    bursts.put(burst.getPlace(), burst);
    if (burst.isStorming()) {
      raging.put(burst.getStorm(), burst);
    }
    Deadline due = new Deadline(KIND, burst.getPlace(), 0, burst.getDueAt());
    dues.put(burst.getPlace(), due);
    deadlines.add(due);
  }

  void forgotten(Burst burst) {
    withdraw(burst);
    bursts.remove(burst.getPlace(), burst);
    raging.remove(burst.getStorm(), burst);
  }

  private void withdraw(Burst burst) {
    Deadline due = dues.remove(burst.getPlace());
    if (due != null) {
      deadlines.withdraw(due);
    }
  }

  /** The place of which it is time to look whether it has become quiet; taken once. */
  Optional<Burst> takeDue(Deadline deadline) {
    return dues.remove(deadline.subject(), deadline)
        ? Optional.ofNullable(bursts.get(deadline.subject()))
        : Optional.empty();
  }

  /** An incident is there: a storm, part of one, or the first of another kind than its storm. */
  void noted(Incident incident) {
    if (incident.isStrange()) {
      apart.put(incident.getId(), incident);
    }
    changed(incident);
  }

  void changed(Incident incident) {
    if (incident.isStorm()) {
      open.remove(incident.getId());
      if (incident.isOpen()) {
        open.put(incident.getId(), incident);
      }
    }
    if ((incident.isInStorm() || stormed.containsKey(incident)) && !isKnown(incident)) {
      leave(incident);
      join(incident);
    }
  }

  private boolean isKnown(Incident incident) {
    Members all = membersOf(incident.getStormed());
    return incident.getStormed().equals(stormed.get(incident))
        && (incident.isOpen() ? all.open() : all.over()).contains(incident);
  }

  void forgotten(Incident incident) {
    apart.remove(incident.getId(), incident);
    open.remove(incident.getId(), incident);
    leave(incident);
  }

  private void leave(Incident incident) {
    String storm = stormed.remove(incident);
    if (storm != null) {
      Members all = membersOf(storm);
      all.open().remove(incident);
      all.over().remove(incident);
      if (all.open().isEmpty() && all.over().isEmpty()) {
        members.remove(storm);
      }
    }
  }

  private void join(Incident incident) {
    if (incident.isInStorm()) {
      stormed.put(incident, incident.getStormed());
      Members all = members.computeIfAbsent(incident.getStormed(), any -> new Members());
      (incident.isOpen() ? all.open() : all.over()).add(incident);
    }
  }

  /** What fell into a storm, and is known still. */
  Members membersOf(String storm) {
    return members.getOrDefault(storm, new Members());
  }

  /** Whether an incident still is the first of another kind than its storm. */
  boolean standsApart(String incident) {
    return Optional.ofNullable(apart.get(incident))
        .filter(one -> one.isOpen() && one.isStrange())
        .isPresent();
  }

  /** Whether a storm goes on. */
  boolean isOn(String storm) {
    return raging.containsKey(storm);
  }

  /** The storms that are over, and whose incidents are open still. */
  List<Incident> over() {
    if (open.isEmpty()) {
      return List.of();
    }
    return open.values().stream().filter(storm -> !isOn(storm.getId())).toList();
  }

  /** The places of storms that somebody has ended. */
  List<Burst> ended() {
    if (raging.isEmpty()) {
      return List.of();
    }
    return raging.values().stream().filter(one -> !open.containsKey(one.getStorm())).toList();
  }

  /** The storms of narrower places that lie in one. */
  List<Burst> within(Burst wide) {
    return raging.values().stream()
        .filter(one -> one.getLevel() < wide.getLevel())
        .filter(one -> one.getWider().contains(wide.getPlace()))
        .toList();
  }

  Optional<Burst> in(Place place) {
    return Optional.ofNullable(bursts.get(place.key()));
  }

  void clear() {
    bursts.clear();
    dues.clear();
    raging.clear();
    open.clear();
    apart.clear();
    stormed.clear();
    members.clear();
  }
}
