package dev.winnow.core.engine;

import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Forget;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.incident.Habit;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.incident.Suppression;
import dev.winnow.core.fact.ticket.Ticket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the engine keeps of facts beside rules: what they remember, and when they are forgotten. */
final class Upkeep {

  private static final String TOO_MANY =
      "it is not followed any longer, as there is more than engine.facts allows; what goes on is"
          + " told anew when it is heard of again";

  private final RuleSession memory;
  private final FactIndex index;

  /** Incidents that rules have just opened. */
  private final List<Incident> fresh = new ArrayList<>();

  Upkeep(RuleSession memory, FactIndex index) {
    this.memory = memory;
    this.index = index;
  }

  void opened(Incident incident) {
    fresh.add(incident);
  }

  /** What is there came back with a snapshot, or with a new session: it is known. */
  void allKnown() {
    fresh.clear();
  }

  /**
   * What comes back after it was forgotten has changed as often as before.
   *
   * @return false if nothing has come back
   */
  boolean recall() {
    if (fresh.isEmpty()) {
      return false;
    }
    boolean recalled = false;
    for (Incident incident : List.copyOf(fresh)) {
      Optional<Fact> habit = memory.state(Habit.class, incident.getKey());
      if (habit.isPresent() && incident.recall((Habit) habit.get())) {
        memory.update(incident, "outcomes", "samples", "change");
        recalled = true;
      }
    }
    fresh.clear();
    return recalled;
  }

  /**
   * Incidents learn when their series end, and rules hear of that.
   *
   * @return false if they know
   */
  boolean learnExpiries() {
    if (index.expiring.isEmpty()) {
      return false;
    }
    List<Incident> all =
        index.expiring.stream().sorted(Comparator.comparing(Incident::getId)).toList();
    index.expiring.clear();
    boolean learned = false;
    for (Incident incident : all) {
      long expires = incident.getSeries().expires();
      if (expires != incident.getExpires()) {
        incident.setExpires(expires);
        memory.update(incident, "expires");
        learned = true;
      }
    }
    return learned;
  }

  /**
   * What a rule has ended without saying when has ended now: it would be forgotten before anybody
   * is told.
   *
   * @return false if there is nothing of the kind
   */
  boolean dateEnds(long now) {
    if (index.undated.isEmpty()) {
      return false;
    }
    List<Incident> all =
        index.undated.stream().sorted(Comparator.comparing(Incident::getId)).toList();
    index.undated.clear();
    boolean dated = false;
    for (Incident incident : all) {
      if (!incident.isOpen() && incident.getClosedAt() == 0) {
        incident.setClosedAt(now);
        memory.update(incident, "closedAt", "standsSince", "steadyAt");
        dated = true;
      }
    }
    return dated;
  }

  /**
   * Incidents that have begun and ended since rules had no more to say know that nobody heard.
   *
   * @return false if there is none
   */
  boolean findUntold() {
    List<Incident> gone = index.comeAndGone.take();
    for (Incident incident : gone) {
      incident.setUntold(true);
      memory.updateDerived(incident, "untold");
    }
    return !gone.isEmpty();
  }

  /** Whether something has been kept for long enough of which people do not know the latest. */
  boolean forgetsUntold(long now) {
    return index.retentions.due(now).stream()
        .anyMatch(one -> one instanceof Ticket ticket && index.book.owes(ticket));
  }

  /** Whether an incident gets no ticket of its own at the moment. */
  boolean isHidden(String incident) {
    return index.suppressions.getOrDefault(incident, List.of()).stream()
        .anyMatch(one -> one.fact() instanceof Suppression suppression && suppression.hiding());
  }

  /** Whether rules say of anything that it is needed no longer. */
  boolean forgets() {
    return !index.forgotten.isEmpty();
  }

  private void forget(Forget due, Firing by) {
    Object fact = due.fact();
    if (!due.guarding() && (fact instanceof ActionRun || isGuarding(fact))) {
      memory.refuse(by.rule(), "it forgot " + fact + ", by which guards go");
    } else if (isOpen(fact)) {
      memory.refuse(by.rule(), "it forgot " + fact + ", which is open");
    } else {
      memory.delete(fact);
    }
  }

  private static boolean isGuarding(Object fact) {
    return fact instanceof Counter counter && counter.isGuarding();
  }

  private static boolean isOpen(Object fact) {
    return (fact instanceof Incident incident && incident.isOpen())
        || (fact instanceof Ticket ticket && ticket.isOpen());
  }

  /**
   * Ends the incidents that are open, before they are dropped because there are too many.
   *
   * @return false if none is
   */
  boolean end(List<Object> facts, long now) {
    boolean ended = false;
    for (Object fact : facts) {
      if (fact instanceof Incident incident && incident.isOpen()) {
        incident.close(now, TOO_MANY);
        memory.updateAll(incident);
        ended = true;
      }
    }
    return ended;
  }

  /**
   * Takes out what rules say is needed no longer, and what has been kept for long enough.
   *
   * @return false if there is nothing of the kind
   */
  boolean forget(long now) {
    boolean told = forgetTold();
    List<Retained> kept = index.retentions.due(now);
    kept.forEach(one -> memory.delete((Object) one));
    return told || !kept.isEmpty();
  }

  private boolean forgetTold() {
    if (index.forgotten.isEmpty()) {
      return false;
    }
    Map<Forget, Firing> all = new LinkedHashMap<>(index.forgotten);
    index.forgotten.clear();
    all.forEach(this::forget);
    return true;
  }
}
