package dev.winnow.core.engine;

import dev.winnow.core.RuleInfo;
import dev.winnow.core.explain.Firing;
import dev.winnow.core.fact.Deadline;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.Timed;
import dev.winnow.core.fact.incident.Draft;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;

/**
 * What comes into the session, changes and goes: everybody in the engine who must know of it is
 * told here, and what came since the signal at hand is remembered. One thread at a time.
 */
final class SessionNews implements RuleRuntimeEventListener {

  /**
   * What rules made of the signal at hand: copies that say more, such as which ticket it is about.
   */
  final List<Derived> derived = new ArrayList<>();

  private final RuleSession memory;
  private final FactIndex index;
  private final LoadedRules loaded;
  private final OutOfReach outOfReach;
  private final IdentityHashMap<Object, RuleInfo> inserted = new IdentityHashMap<>();
  private Optional<Incident> opened = Optional.empty();

  /** A fact came that rules wait for which are not loaded. */
  private boolean surprised;

  /** Whether what is changed at the moment follows from other facts. */
  private boolean derivedOnly;

  /** A signal that a rule made of another, with the firing that did. */
  record Derived(Signal signal, Firing firing) {}

  SessionNews(RuleSession memory, FactIndex index, LoadedRules loaded, OutOfReach outOfReach) {
    this.memory = memory;
    this.index = index;
    this.loaded = loaded;
    this.outOfReach = outOfReach;
  }

  /** Another signal comes. */
  void begin() {
    derived.clear();
    if (!inserted.isEmpty()) {
      inserted.clear();
    }
    opened = Optional.empty();
  }

  /** The incident that was opened last, if one was. */
  Optional<Incident> opened() {
    return opened;
  }

  /** Whether a rule has put a fact in. */
  boolean isOf(RuleInfo rule, Object fact) {
    return rule.equals(inserted.get(fact));
  }

  /** Whether a fact has come that rules wait for which are not loaded; not the next time. */
  boolean takeSurprise() {
    boolean was = surprised;
    surprised = false;
    return was;
  }

  /** What is changed follows from other facts: nobody but rules has anything to note. */
  void derivedOnly(Runnable change) {
    derivedOnly = true;
    try {
      change.run();
    } finally {
      derivedOnly = false;
    }
  }

  /** A fact is there: all there is to note of one that no rule asks for. */
  void stands(Object fact) {
    if (memory.log.isFiring()) {
      outOfReach.putIn(fact);
      if (fact instanceof Timed timed) {
        memory.log.putsOff(timed);
      }
    }
    if (loaded.misses(fact)) {
      surprised = true;
      memory.stirred();
    }
    index.added(fact, memory.log.current());
  }

  /** No rule derives it any more. */
  void falls(Object fact) {
    if (!(fact instanceof Timed timed && memory.resting.keeps(timed))) {
      index.removed(fact);
    }
  }

  @Override
  public void objectInserted(ObjectInsertedEvent event) {
    Object fact = event.getObject();
    if (memory.resting.isPuttingBack()) {
      return;
    }
    stands(fact);
    memory.touched(fact);
    memory.signals.added(fact);
    memory.resting.concerns(fact);
    if (fact instanceof Ticket ticket) {
      memory.resting.added(index.book.get(ticket.getId()));
    }
    if (fact instanceof Incident incident) {
      memory.upkeep.opened(incident);
    }
    if (fact instanceof Draft draft && index.drafts.isHeld(draft)) {
      opened(draft.incident());
    } else if (memory.log.isFiring()) {
      ruled(fact);
    }
  }

  private void ruled(Object fact) {
    if (fact instanceof Signal signal) {
      derived.add(new Derived(signal, memory.log.current()));
    } else if (fact instanceof Incident incident) {
      opened(incident);
    } else if (fact instanceof Fact && !(fact instanceof Deadline)) {
      inserted.put(fact, memory.log.current().rule());
    }
  }

  private void opened(Incident incident) {
    inserted.put(incident, memory.log.current().rule());
    opened = Optional.of(incident);
    memory.log.current().opens(incident);
  }

  @Override
  public void objectUpdated(ObjectUpdatedEvent event) {
    memory.resting.concerns(event.getObject());
    if (derivedOnly) {
      return;
    }
    outOfReach.changed(event.getObject());
    memory.touched(event.getObject());
    index.changed(event.getObject());
  }

  @Override
  public void objectDeleted(ObjectDeletedEvent event) {
    Object fact = event.getOldObject();
    if (fact instanceof Timed timed
        ? memory.resting.keeps(timed)
        : memory.resting.isResting(fact)) {
      return;
    }
    if (fact instanceof Ticket ticket) {
      index.book.find(ticket.getId()).ifPresent(memory.resting::removed);
    }
    memory.resting.forgotten(fact);
    memory.touched(fact);
    index.removed(fact);
    memory.signals.removed(fact);
  }
}
