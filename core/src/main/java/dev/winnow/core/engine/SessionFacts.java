package dev.winnow.core.engine;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.incident.Incident;
import dev.winnow.core.fact.ticket.Ticket;
import dev.winnow.core.signal.Signal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.drools.core.common.EqualityKey;
import org.drools.core.common.InternalFactHandle;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/** The facts that there are, in the session and at rest beside it. One thread at a time. */
final class SessionFacts {

  private final Supplier<KieSession> session;
  private final Supplier<List<Object>> unasked;
  private final Resting resting;
  private final Drafts.Book drafts;

  /**
   * The facts of a session.
   *
   * @param unasked what rules derive that none of them asks for
   */
  SessionFacts(
      Supplier<KieSession> session,
      Supplier<List<Object>> unasked,
      Resting resting,
      Drafts.Book drafts) {
    this.session = session;
    this.unasked = unasked;
    this.resting = resting;
    this.drafts = drafts;
  }

  /** Whether a fact is there, and not because rules derive it. */
  boolean isPlain(Object fact) {
    return session.get().getFactHandle(fact) instanceof InternalFactHandle handle
        ? !isLogical(handle)
        : resting.isResting(fact);
  }

  /**
   * The plain facts and the signal at hand, in the order in which they came, and what rules have
   * opened that nobody sees yet.
   */
  List<Object> plain() {
    List<Object> plain = known(SessionFacts::mayBePlain);
    plain.addAll(drafts.held());
    return plain;
  }

  /** Those of the plain facts that rules know, in the order in which they came. */
  private List<Object> known(Predicate<Object> chosen) {
    Map<Long, Object> known = new TreeMap<>();
    for (FactHandle one : session.get().getFactHandles(chosen::test)) {
      InternalFactHandle handle = (InternalFactHandle) one;
      if (!isLogical(handle)) {
        known.put(resting.cameAt(handle), handle.getObject());
      }
    }
    resting.addTo(known, chosen);
    return new ArrayList<>(known.values());
  }

  /** All that rules see, in the order in which it came, and what they derive that none sees. */
  List<Object> all() {
    List<Object> all = new ArrayList<>();
    handles().forEach(handle -> all.add(handle.getObject()));
    all.addAll(unasked.get());
    return all;
  }

  List<InternalFactHandle> handles() {
    List<InternalFactHandle> handles = new ArrayList<>();
    for (FactHandle handle : session.get().getFactHandles()) {
      handles.add((InternalFactHandle) handle);
    }
    handles.sort(Comparator.comparingLong(InternalFactHandle::getId));
    return handles;
  }

  private static boolean isLogical(InternalFactHandle handle) {
    return handle.getEqualityKey() != null
        && handle.getEqualityKey().getStatus() == EqualityKey.JUSTIFIED;
  }

  private static boolean mayBePlain(Object object) {
    return object instanceof Fact || object instanceof Signal;
  }

  /** Those of some incidents that there are, in the order in which they came. */
  List<Incident> incidents(Set<String> ids) {
    return known(fact -> fact instanceof Incident incident && ids.contains(incident.getId()))
        .stream()
        .map(Incident.class::cast)
        .toList();
  }

  /**
   * The first to be dropped of a kind: what is over before what is open, and the oldest first. An
   * open ticket is kept as long as its incidents.
   */
  List<Object> oldest(Class<?> kind, int number) {
    List<Object> facts = plain();
    facts.removeIf(
        fact -> fact.getClass() != kind || (fact instanceof Ticket ticket && ticket.isOpen()));
    facts.sort(Comparator.comparing(fact -> fact instanceof Incident i && i.isOpen()));
    return List.copyOf(facts.subList(0, Math.min(number, facts.size())));
  }

  /** In how many joins each fact waits. */
  IdentityHashMap<Object, Integer> joins() {
    IdentityHashMap<Object, Integer> joins = new IdentityHashMap<>();
    for (InternalFactHandle handle : handles()) {
      AtomicInteger number = new AtomicInteger();
      handle.forEachRightTuple(any -> number.incrementAndGet());
      joins.put(handle.getObject(), number.get());
    }
    unasked.get().forEach(fact -> joins.put(fact, 0));
    return joins;
  }
}
