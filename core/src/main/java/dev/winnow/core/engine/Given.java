package dev.winnow.core.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts that neither come nor go: settings. Immutable. */
final class Given {

  private final Map<Class<?>, List<Object>> byType = new HashMap<>();

  Given(List<Object> settings) {
    byType.put(Present.class, List.of());
    for (Object fact : settings) {
      byType.computeIfAbsent(fact.getClass(), any -> new ArrayList<>(1)).add(fact);
    }
  }

  /** Whether facts of a type neither come nor go. */
  boolean has(Class<?> type) {
    return byType.containsKey(type);
  }

  /** The one fact of a type, if there is one alone. */
  Optional<Object> one(Class<?> type) {
    List<Object> all = byType.getOrDefault(type, List.of());
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
