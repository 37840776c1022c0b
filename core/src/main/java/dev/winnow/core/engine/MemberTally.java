package dev.winnow.core.engine;

import dev.winnow.core.fact.incident.Incident;
import java.util.IdentityHashMap;
import java.util.TreeMap;

/** How many incidents of a ticket are open, and how urgent they are: kept while they change. */
final class MemberTally implements OpenMembers {

  private final IdentityHashMap<Incident, Integer> members = new IdentityHashMap<>();
  private final TreeMap<Integer, Integer> open = new TreeMap<>();
  private int problems = 0;
  private int size = 0;

  /** An incident is in the ticket, as it is now. */
  void note(Incident incident) {
    Integer was = members.get(incident);
    int is = incident.isOpen() ? OpenMembers.urgency(incident) : -1;
    if (was == null || was != is) {
      forget(incident);
      members.put(incident, is);
      if (is >= 0) {
        open.merge(is, 1, Integer::sum);
        problems += incident.isStorm() ? 0 : 1;
        size++;
      }
    }
  }

  void forget(Incident incident) {
    Integer was = members.remove(incident);
    if (was != null && was >= 0) {
      open.computeIfPresent(was, (urgency, count) -> count == 1 ? null : count - 1);
      problems -= incident.isStorm() ? 0 : 1;
      size--;
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean isAnyProblemOpen() {
    return problems > 0;
  }

  @Override
  public int worst(int known) {
    Integer worst = open.higherKey(UNJUDGED);
    if (worst == null) {
      return known;
    }
    return worst > known && open.containsKey(UNJUDGED) ? known : worst;
  }
}
