package dev.winnow.core.fact;

import java.util.HashMap;
import java.util.Map;

/**
 * The kinds of incidents that a storm has brought, and since when there was none that is new. One
 * thread at a time.
 */
final class KindsSeen {

  /** Beyond this many a storm is of all kinds. */
  private static final int MOST = 1000;

  private Map<String, String> first = new HashMap<>();
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

  /** An incident is the first of a kind that is another one. */
  void apart(String kind, String incident, long at) {
    if (first.putIfAbsent(kind, incident) == null) {
      newest = at;
    }
  }

  /** The first incident of a kind that stands apart; empty if the kind is the storm's. */
  String firstOf(String kind) {
    return first.getOrDefault(kind, "");
  }
}
