package dev.winnow.core.engine;

import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Incident;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts openings in the places where they are: what it costs does not depend on their number. */
final class Bursts {

  private static final String[] COUNTED = {"size", "beyond", "latest", "common"};

  private final RuleSession memory;
  private final EventTime time;

  Bursts(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  /** The bursts that there are, by the keys of their places. */
  static final class Book {
    private final Map<String, Burst> bursts = new HashMap<>();
    private final Map<String, Incident> apart = new HashMap<>();

    void noted(Burst burst) {
      bursts.put(burst.getPlace(), burst);
    }

    void forgotten(Burst burst) {
      bursts.remove(burst.getPlace(), burst);
    }

    /** An incident may be the first of another kind than its storm. */
    void noted(Incident incident) {
      if (incident.isStrange()) {
        apart.put(incident.getId(), incident);
      }
    }

    void forgotten(Incident incident) {
      apart.remove(incident.getId(), incident);
    }

    /** Whether it still is the first of another kind than its storm. */
    boolean standsApart(String incident) {
      return Optional.ofNullable(apart.get(incident))
          .filter(one -> one.isOpen() && one.isStrange())
          .isPresent();
    }

    void clear() {
      bursts.clear();
      apart.clear();
    }

    Optional<Burst> in(Place place) {
      return Optional.ofNullable(bursts.get(place.key()));
    }
  }

  void count(CountOpening due) {
    Incident incident = due.incident();
    incident.setCounted(true);
    Optional<Burst> storm = widestStorm(due);
    if (storm.isPresent()) {
      fall(incident, into(storm.get(), due));
      memory.update(storm.get(), COUNTED);
    } else {
      due.places().forEach(place -> count(due, place));
    }
    memory.update(incident, "counted", "stormed", "strange");
  }

  /** Nothing joins what has ended, or what nobody is told of. */
  private String into(Burst storm, CountOpening due) {
    String into = storm.admit(due, time.now());
    Incident incident = due.incident();
    boolean joins = into.equals(storm.getStorm()) || into.equals(incident.getId());
    return joins || (memory.bursts.standsApart(into) && !memory.isHidden(into))
        ? into
        : storm.standApart(incident, time.now());
  }

  private void fall(Incident incident, String into) {
    boolean strange = into.equals(incident.getId());
    incident.setStrange(strange);
    incident.setStormed(strange ? "" : into);
    memory.bursts.noted(incident);
  }

  private Optional<Burst> widestStorm(CountOpening due) {
    Optional<Burst> widest = Optional.empty();
    for (Place place : due.places()) {
      Optional<Burst> storm = memory.bursts.in(place).filter(Burst::isStorming);
      widest = storm.isPresent() ? storm : widest;
    }
    return widest;
  }

  private void count(CountOpening due, Place place) {
    Optional<Burst> known = memory.bursts.in(place);
    if (known.isPresent()) {
      known.get().add(due, time.now());
      memory.update(known.get(), COUNTED);
    } else {
      memory.insert(Burst.of(place, due, time.now()));
    }
  }
}
