package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import java.util.IdentityHashMap;
import java.util.TreeMap;

/** How many incidents of a ticket are open, and how urgent they are: kept while they change. */
final class MemberTally {

  /** Of what is open it is not known how urgent it is: nobody has judged it, or its news. */
  private static final int UNJUDGED = 0;

  private final IdentityHashMap<Incident, Integer> members = new IdentityHashMap<>();
  private final TreeMap<Integer, Integer> open = new TreeMap<>();
  private int problems = 0;

  /** An incident is in the ticket, as it is now. */
  void note(Incident incident) {
    Integer was = members.get(incident);
    int is = incident.isOpen() ? urgency(incident) : -1;
    if (was == null || was != is) {
      forget(incident);
      members.put(incident, is);
      if (is >= 0) {
        open.merge(is, 1, Integer::sum);
        problems += incident.isStorm() ? 0 : 1;
      }
    }
  }

  void forget(Incident incident) {
    Integer was = members.remove(incident);
    if (was != null && was >= 0) {
      open.computeIfPresent(was, (urgency, count) -> count == 1 ? null : count - 1);
      problems -= incident.isStorm() ? 0 : 1;
    }
  }

  private static int urgency(Incident incident) {
    return incident.isReady() && !incident.isNews() ? incident.getPriority() : UNJUDGED;
  }

  boolean isAnyOpen() {
    return !open.isEmpty();
  }

  /** Whether any is open that stands for no storm. */
  boolean isAnyProblemOpen() {
    return problems > 0;
  }

  /**
   * How urgent its worst open member is. As long as one is not judged, that may be worse than all.
   *
   * @param known how urgent the ticket is
   * @return the same while none is more urgent, and one is as urgent or not judged
   */
  int worst(int known) {
    Integer worst = open.higherKey(UNJUDGED);
    if (worst == null) {
      return known;
    }
    return worst > known && open.containsKey(UNJUDGED) ? known : worst;
  }
}
