package dev.winnow.core;

import dev.winnow.core.fact.Fact;
import java.util.HashMap;
import java.util.Map;

/** How many plain facts of each kind there are. */
final class FactCount {

  private final Map<Class<?>, int[]> counts = new HashMap<>();

  void added(Object fact) {
    counts.computeIfAbsent(fact.getClass(), kind -> new int[1])[0]++;
  }

  void removed(Object fact) {
    counts.computeIfAbsent(fact.getClass(), kind -> new int[1])[0]--;
  }

  int of(Class<? extends Fact> kind) {
    int[] count = counts.get(kind);
    return count == null ? 0 : count[0];
  }

  /** The kinds of which there are more than allowed. */
  java.util.List<Class<?>> beyond(int limit) {
    java.util.List<Class<?>> found = new java.util.ArrayList<>(0);
    counts.forEach(
        (kind, count) -> {
          if (count[0] > limit) {
            found.add(kind);
          }
        });
    return found;
  }

  void clear() {
    counts.clear();
  }
}
