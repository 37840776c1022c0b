package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.incident.CloseIncident;
import dev.winnow.core.fact.incident.Crowd;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.OpenIncident;
import dev.winnow.core.fact.incident.Problem;
import java.util.List;
import java.util.Optional;

/** Makes incidents of problems, and ends them: the engine knows when that is, rules do not. */
final class IncidentLifecycle {

  private final RuleSession memory;
  private final EventTime time;

  IncidentLifecycle(RuleSession memory, EventTime time) {
    this.memory = memory;
    this.time = time;
  }

  void raise(OpenIncident due, Firing firing) {
    granted(firing);
    Problem problem = due.problem();
    Optional<Firing> why = memory.problems.firing(problem);
    why.ifPresent(memory.firings::add);
    Optional<Incident> known = memory.problems.incident(problem.key());
    if (known.filter(this::isForgotten).isPresent()) {
      memory.delete((Object) known.get());
    } else if (known.isPresent()) {
      if (!known.get().isOpen()) {
        noteBehind(why, known.get());
      }
      oneMore(known.get(), problem);
      return;
    }
    Incident incident = Incident.of(problem, time.now());
    memory.insert(incident);
    firing.opens(incident);
    why.ifPresent(one -> one.opens(incident));
    noteBehind(why, incident);
  }

  /** What rules derived led to an incident, by way of the rule that derived the problem. */
  private void noteBehind(Optional<Firing> why, Incident incident) {
    for (Firing firing : why.map(memory.reasons::behind).orElse(List.of())) {
      Firing again = new Firing(firing.rule(), List.of(firing.facts()));
      again.opens(incident);
      memory.firings.add(again);
    }
  }

  /** Its ticket is known no longer, and cannot open again. */
  private boolean isForgotten(Incident incident) {
    String ticket = incident.getTicket();
    return !incident.isOpen() && !ticket.isEmpty() && !memory.book.knows(ticket);
  }

  private void oneMore(Incident incident, Problem problem) {
    if (!incident.isOpen()) {
      again(incident, problem);
    } else if (!incident.getParts().contains(problem.partId())) {
      incident.setCount(incident.getCount() + 1);
      incident.setLastSeen(Math.max(incident.getLastSeen(), problem.seenAt()));
      incident.join(problem);
      memory.problems.changed(incident);
      memory.updateAll(incident);
    }
  }

  /** One of many has gone. */
  void leave(Leave due) {
    Incident incident = due.incident();
    if (memory.problems.incident(incident.getKey()).filter(one -> one == incident).isEmpty()) {
      return; // it ended, and was forgotten, a moment before
    }
    Crowd others = incident.getCrowd().without(due.part());
    incident.setCrowd(others);
    incident.setAnnotations(incident.annotationsOf(others));
    memory.updateAll(incident);
  }

  private void again(Incident incident, Problem problem) {
    incident.reopen(problem, time.now());
    incident.setReopened(true);
    memory.problems.changed(incident);
    incident.counts(true);
    memory.updateAll(incident);
  }

  /**
   * Once its reasons have been gone for as long as it is kept it ends. A person may have closed it
   * before, or a rule that knows better; then what remains is to forget it once they have gone.
   */
  void end(CloseIncident due, Firing firing) {
    granted(firing);
    Incident incident = due.incident();
    if (due.reason().isEmpty() && keeps(incident)) {
      incident.setGoneAt(time.now());
      memory.update(incident, "goneAt");
      return;
    }
    boolean stands = memory.problems.stand(incident.getKey());
    if (!stands && !incident.isOpen() && !memory.book.knows(incident.getTicket())) {
      memory.delete((Object) incident);
      return;
    }
    incident.setStanding(stands);
    incident.setGoneAt(0);
    incident.setCrowd(stands ? incident.getCrowd() : Crowd.none());
    if (incident.isOpen()) {
      incident.close(time.now(), due.reason().isEmpty() ? incident.getEnding() : due.reason());
    } else {
      incident.counts(false);
    }
    memory.updateAll(incident);
  }

  private static boolean keeps(Incident incident) {
    return incident.isOpen() && incident.getGoneAt() == 0 && incident.getKeeping() > 0;
  }

  private void granted(Firing firing) {
    firing.granted();
    memory.firings.add(firing);
  }
}
