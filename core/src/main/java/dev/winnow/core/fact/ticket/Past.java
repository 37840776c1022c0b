package dev.winnow.core.fact.ticket;

import dev.winnow.core.fact.incident.Incident;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a ticket stood for that is in it no longer: incidents that ended so long ago that nothing
 * more is known of them, and such as have come back since it closed, and are in another ticket now.
 * Immutable.
 *
 * @param alerts how many alerts those were that nothing more is known of
 * @param first when the first of all happened, in epoch milliseconds; 0 if there are none
 * @param last when the latest of all happened, in epoch milliseconds
 * @param names how many incidents there were of each name
 * @param others how many there were of further names
 */
public record Past(long alerts, long first, long last, Map<String, Integer> names, int others) {

  private static final Past NONE = new Past(0, 0, 0, Map.of(), 0);

  /** So many names are kept; of further ones only the number is. */
  private static final int NAMES = 20;

  /** Sorts them. */
  public Past {
    names = Collections.unmodifiableMap(new TreeMap<>(names));
  }

  /** {@return nothing} */
  public static Past none() {
    return NONE;
  }

  /** {@return whether there is nothing of the kind} */
  public boolean isNone() {
    return names.isEmpty();
  }

  /**
   * With one more incident.
   *
   * @param incident the incident that is in the ticket no longer; one that stands for a storm has
   *     no name of its own here
   * @param more how many of its alerts are counted here
   * @param until when the latest of its alerts happened that was of the ticket, at most
   * @return all of it
   */
  public Past with(Incident incident, long more, long until) {
    long since = incident.getFirstHere();
    long latest = Math.min(incident.getLastSeen(), until);
    Map<String, Integer> all = new TreeMap<>(names);
    boolean room = names.size() < NAMES || names.containsKey(incident.getName());
    if (room && !incident.isStorm()) {
      all.merge(incident.getName(), 1, Integer::sum);
    }
    return new Past(
        alerts + more,
        first == 0 ? since : Math.min(first, since),
        Math.max(last, latest),
        all,
        others + (room ? 0 : 1));
  }
}
