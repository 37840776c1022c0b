package dev.winnow.core.engine;

import dev.winnow.core.json.TypeNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many plain facts of each kind there are. */
final class FactCount {

  private final Map<Class<?>, int[]> counts = new HashMap<>();

  /** Of no kind there are more. */
  private int most = 0;

  void added(Object fact) {
    most = Math.max(most, ++counts.computeIfAbsent(fact.getClass(), kind -> new int[1])[0]);
  }

  void removed(Object fact) {
    counts.computeIfAbsent(fact.getClass(), kind -> new int[1])[0]--;
  }

  /** The kinds of which there are more than allowed, by their names. */
  List<Class<?>> beyond(int limit) {
    if (most <= limit) {
      return List.of();
    }
    most = counts.values().stream().mapToInt(count -> count[0]).max().orElse(0);
    List<Class<?>> found = new ArrayList<>(0);
    counts.forEach(
        (kind, count) -> {
          if (count[0] > limit) {
            found.add(kind);
          }
        });
    found.sort(Comparator.comparing(kind -> TypeNames.FACTS.of(kind).orElseThrow()));
    return found;
  }

  void clear() {
    counts.clear();
    most = 0;
  }
}
