package dev.winnow.core.fact.incident;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The kinds of incidents that a storm has brought, and since when there was none that is new. One
 * thread at a time.
 */
final class KindsSeen {

  /** Beyond this many a storm is of all kinds. */
  private static final int MOST = 1000;

  // In an order that does not depend on what came first: a snapshot may be read between two kinds.
  private SortedMap<String, String> first = new TreeMap<>();
  private SortedMap<String, Long> since = new TreeMap<>();
  private long newest = 0;

  KindsSeen() {}

  /** From now on new kinds are looked for. */
  void begin(long at) {
    newest = Math.max(newest, at);
  }

  /** Notes a kind that is part of the storm. */
  void note(String kind, long at) {
    if (first.size() < MOST && first.putIfAbsent(kind, "") == null) {
      newest = at;
    }
  }

  /** Whether nothing of a new kind has come for a while, and this is new. */
  boolean isAnother(String kind, long at, long settled) {
    return first.size() < MOST && !first.containsKey(kind) && at - newest >= settled;
  }

  /** An incident is the first of a kind that is another one, unless the storm has brought it. */
  void apart(String kind, String incident, long at) {
    if (!isOfStorm(kind)) {
      first.put(kind, incident);
      since.put(kind, at);
    }
  }

  /** Whether it is a kind that the storm has brought. */
  boolean isOfStorm(String kind) {
    return firstOf(kind).isEmpty() && first.containsKey(kind);
  }

  /** The first incident of a kind that stands apart; empty if the kind is the storm's, or new. */
  String firstOf(String kind) {
    return first.getOrDefault(kind, "");
  }

  /** The same, if that was lately. */
  String firstOfLate(String kind, long at, long settled) {
    return at - since.getOrDefault(kind, Long.MIN_VALUE / 2) < settled ? firstOf(kind) : "";
  }
}
