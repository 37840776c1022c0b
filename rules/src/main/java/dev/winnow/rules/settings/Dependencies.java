package dev.winnow.rules.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What depends on what through others, worked out once. A dependence that would close a circle with
 * those before it does not count, or each could explain the other. Immutable.
 */
final class Dependencies {

  private final Map<String, Set<String>> below = new HashMap<>();

  /**
   * Works out what depends on what through others.
   *
   * @param edges on what each thing depends; those that come first count first
   * @param depth through how many others at most
   */
  Dependencies(Map<String, ? extends Set<String>> edges, int depth) {
    Map<String, Set<String>> graph = withoutCircles(edges);
    graph.keySet().forEach(thing -> below.put(thing, reached(graph, thing, depth)));
  }

  boolean knows(String thing) {
    return below.containsKey(thing);
  }

  /** All on which a thing depends, the nearest first. */
  Set<String> below(String thing) {
    return below.getOrDefault(thing, Set.of());
  }

  private static Map<String, Set<String>> withoutCircles(Map<String, ? extends Set<String>> edges) {
    Map<String, Set<String>> graph = new LinkedHashMap<>();
    edges.forEach(
        (thing, on) -> {
          graph.computeIfAbsent(thing, t -> new LinkedHashSet<>());
          for (String one : on) {
            Set<String> further = graph.computeIfAbsent(one, t -> new LinkedHashSet<>());
            boolean free = further.isEmpty() || !reached(graph, one, edges.size()).contains(thing);
            if (free && !one.equals(thing)) {
              graph.computeIfAbsent(thing, t -> new LinkedHashSet<>()).add(one);
            }
          }
        });
    return graph;
  }

  private static Set<String> reached(Map<String, Set<String>> graph, String from, int depth) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    steps.put(from, 0);
    while (!open.isEmpty()) {
      String thing = open.removeFirst();
      int step = steps.getOrDefault(thing, 0) + 1;
      for (String on : graph.getOrDefault(thing, Set.of())) {
        if (step <= depth && steps.putIfAbsent(on, step) == null) {
          open.addLast(on);
        }
      }
    }
    Set<String> reached = new LinkedHashSet<>(steps.keySet());
    reached.remove(from);
    return reached;
  }
}
