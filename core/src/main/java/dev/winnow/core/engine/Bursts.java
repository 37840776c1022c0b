package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Place;
import dev.winnow.core.fact.incident.Burst;
import dev.winnow.core.fact.incident.CountOpening;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.OpenStorm;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Counts openings in the places where they are, and keeps storms: what it costs does not depend on
 * the number of openings.
 */
final class Bursts {

  private static final String[] COUNTED = {"size", "beyond", "latest", "common"};

  private final RuleSession memory;
  private final EventTime time;

  Bursts(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  /** What opened in the place of late is part of the storm, and so is a storm in a part of it. */
  void begin(OpenStorm due, Firing firing) {
    Burst burst = due.burst();
    Incident storm =
        Incident.storm(
            due.name(),
            burst.getScope(),
            burst.getSeverity(),
            burst.getCommon(),
            due.annotations(),
            burst.getLatest());
    memory.insert(storm);
    firing.opens(storm);
    burst.setStorming(true);
    burst.setStorm(storm.getId());
    memory.bursts.noted(burst);
    memory.update(burst, "storming", "storm", "beyond");
    memory.there.incidents(Set.copyOf(burst.early())).stream()
        .filter(one -> one.isOpen() && one.isCounted() && !one.isStorm() && !one.isStrange())
        .forEach(one -> fall(one, storm));
    for (Burst narrow : memory.bursts.within(burst)) {
      memory.there.incidents(Set.of(narrow.getStorm())).stream()
          .filter(Incident::isOpen)
          .forEach(one -> fall(one, storm));
      memory.delete((Object) narrow);
    }
  }

  private void fall(Incident incident, Incident storm) {
    incident.setStormed(storm.getId());
    memory.update(incident, "stormed");
  }

  /**
   * Storms follow their incidents: one is over when somebody ends it, and its incident ends with
   * the last that joined it, once the place is quiet.
   *
   * @return false if none has
   */
  boolean follow() {
    List<Burst> ended = memory.bursts.ended();
    ended.forEach(burst -> memory.delete((Object) burst));
    boolean changed = !ended.isEmpty();
    for (Incident storm : memory.bursts.over()) {
      changed |= end(storm);
    }
    return changed;
  }

  private boolean end(Incident storm) {
    Storms.Members members = memory.bursts.membersOf(storm.getId());
    if (goesOn(storm, members)) {
      return false;
    }
    Optional<Incident> last =
        members.over().stream().reduce((one, other) -> one.endedAfter(other) ? one : other);
    storm.setOpen(false);
    storm.setClosedAt(last.map(Incident::getClosedAt).orElse(storm.getLastSeen()));
    storm.setCloseReason(last.map(Incident::getCloseReason).orElse("the storm is over"));
    memory.updateAll(storm);
    return true;
  }

  private boolean goesOn(Incident storm, Storms.Members members) {
    String ticket = storm.getTicket();
    return (memory.book.knows(ticket) && memory.book.get(ticket).tally().isAnyProblemOpen())
        || members.open().stream().anyMatch(one -> one.getTicket().equals(ticket));
  }

  void count(CountOpening due) {
    Incident incident = due.incident();
    incident.setCounted(true);
    Optional<Burst> storm = widestStorm(due);
    if (storm.isPresent()) {
      fall(incident, into(storm.get(), due));
      memory.update(storm.get(), COUNTED);
      memory.update(incident, "counted", "stormed", "strange");
    } else {
      due.places().forEach(place -> count(due, place));
      memory.update(incident, "counted");
    }
  }

  /** Nothing joins what has ended, or what nobody is told of. */
  private String into(Burst storm, CountOpening due) {
    String into = storm.admit(due, time.now());
    Incident incident = due.incident();
    boolean joins = into.equals(storm.getStorm()) || into.equals(incident.getId());
    return joins || (memory.bursts.standsApart(into) && !memory.upkeep.isHidden(into))
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
