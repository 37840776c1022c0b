package dev.winnow.core;

import dev.winnow.core.fact.Burst;
import dev.winnow.core.fact.Incident;
import dev.winnow.core.fact.OpeningDue;
import dev.winnow.core.fact.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Counts openings in the places where they are: what it costs does not depend on their number. */
final class Bursts {

  private static final String[] COUNTED = {"size", "beyond", "latest", "common"};

  private final WorkingMemory memory;
  private final EventTime time;

  Bursts(WorkingMemory memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  /** The bursts that there are, by the keys of their places. */
  static final class Book {
    private final Map<String, Burst> bursts = new HashMap<>();

    void noted(Burst burst) {
      bursts.put(burst.getPlace(), burst);
    }

    void forgotten(Burst burst) {
      bursts.remove(burst.getPlace(), burst);
    }

    void clear() {
      bursts.clear();
    }

    Optional<Burst> in(Place place) {
      return Optional.ofNullable(bursts.get(place.key()));
    }
  }

  void count(OpeningDue due) {
    Incident incident = due.incident();
    incident.setCounted(true);
    Optional<Burst> storm = widestStorm(due);
    if (storm.isPresent()) {
      fall(incident, storm.get().admit(due, time.now()));
      memory.update(storm.get(), COUNTED);
    } else {
      due.places().forEach(place -> count(due, place));
    }
    memory.update(incident, "counted", "stormed", "strange");
  }

  private static void fall(Incident incident, String into) {
    boolean strange = into.equals(incident.getId());
    incident.setStrange(strange);
    incident.setStormed(strange ? "" : into);
  }

  private Optional<Burst> widestStorm(OpeningDue due) {
    Optional<Burst> widest = Optional.empty();
    for (Place place : due.places()) {
      Optional<Burst> storm = memory.bursts.in(place).filter(Burst::isStorming);
      widest = storm.isPresent() ? storm : widest;
    }
    return widest;
  }

  private void count(OpeningDue due, Place place) {
    Optional<Burst> known = memory.bursts.in(place);
    if (known.isPresent()) {
      known.get().add(due, time.now());
      memory.update(known.get(), COUNTED);
    } else {
      memory.insert(Burst.of(place, due, time.now()));
    }
  }
}
