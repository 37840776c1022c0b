package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.OpenIncident;

/** Makes incidents of matters, and ends them: the engine knows when that is, rules do not. */
final class IncidentLifecycle {

  private final RuleSession memory;
  private final EventTime time;

  IncidentLifecycle(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  void raise(OpenIncident due, Firing firing) {
    granted(firing);
    if (due.known().isPresent()) {
      again(due.known().get());
      return;
    }
    Incident incident = Incident.of(due.matter(), time.now());
    memory.insert(incident);
    firing.opens(incident);
  }

  private void again(Incident incident) {
    incident.setStanding(true);
    incident.setOpen(true);
    incident.setReopened(true);
    incident.setClosedAt(0);
    incident.setCloseReason("");
    incident.setCount(incident.getCount() + 1);
    incident.setLastSeen(time.now());
    changed(incident, true);
  }

  /** A person may have closed it before; then what remains is to forget it. */
  void end(CloseIncident due, Firing firing) {
    granted(firing);
    Incident incident = due.incident();
    if (!incident.isOpen() && !memory.book.knows(incident.getTicket())) {
      memory.delete((Object) incident);
      return;
    }
    incident.setStanding(false);
    if (incident.isOpen()) {
      incident.setOpen(false);
      incident.setClosedAt(time.now());
      incident.setCloseReason(due.reason());
    }
    changed(incident, false);
  }

  private void granted(Firing firing) {
    firing.granted();
    memory.firings.add(firing);
  }

  private void changed(Incident incident, boolean firing) {
    incident.setChange(incident.changeAfter(firing));
    incident.setSamples(incident.samplesAfter());
    incident.setOutcomes(incident.outcomesAfter(firing));
    memory.updateAll(incident);
  }
}
