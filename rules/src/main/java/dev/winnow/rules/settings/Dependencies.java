package dev.winnow.rules.settings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What depends on what through others. Things that depend on each other in a circle explain nothing
 * of each other. Worked out once. Immutable.
 */
final class Dependencies {

  private final Map<String, Set<String>> below = new HashMap<>();

  /**
   * Works out what depends on what through others.
   *
   * @param edges on what each thing depends
   * @param depth through how many others at most
   */
  Dependencies(Map<String, ? extends Set<String>> edges, int depth) {
    Map<String, Set<String>> graph = new TreeMap<>();
    edges.forEach(
        (thing, on) -> {
          graph.computeIfAbsent(thing, t -> new LinkedHashSet<>()).addAll(on);
          on.forEach(one -> graph.computeIfAbsent(one, t -> new LinkedHashSet<>()));
        });
    Map<String, Integer> circles = circles(graph);
    for (String thing : graph.keySet()) {
      below.put(thing, reached(graph, thing, depth, circles));
    }
  }

  boolean knows(String thing) {
    return below.containsKey(thing);
  }

  /** All on which a thing depends, the nearest first. */
  Set<String> below(String thing) {
    return below.getOrDefault(thing, Set.of());
  }

  private static Set<String> reached(
      Map<String, Set<String>> graph, String from, int depth, Map<String, Integer> circles) {
    Map<String, Integer> steps = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(from));
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
    Integer own = circles.get(from);
    reached.removeIf(thing -> own != null && own.equals(circles.get(thing)));
    return reached;
  }

  /** Gives things that depend on each other in a circle the same number (Kosaraju's way). */
  private static Map<String, Integer> circles(Map<String, Set<String>> graph) {
    List<String> finished = new ArrayList<>();
    Set<String> seen = new LinkedHashSet<>();
    graph.keySet().forEach(thing -> finish(graph, thing, seen, finished));
    Map<String, Set<String>> back = reversed(graph);
    Map<String, Integer> circles = new HashMap<>();
    for (int i = finished.size() - 1; i >= 0; i--) {
      Deque<String> open = new ArrayDeque<>(List.of(finished.get(i)));
      while (!open.isEmpty()) {
        String thing = open.removeLast();
        if (circles.putIfAbsent(thing, i) == null) {
          open.addAll(back.getOrDefault(thing, Set.of()));
          open.removeIf(circles::containsKey);
        }
      }
    }
    return circles;
  }

  private static void finish(
      Map<String, Set<String>> graph, String from, Set<String> seen, List<String> finished) {
    if (!seen.add(from)) {
      return;
    }
    Deque<String> path = new ArrayDeque<>(List.of(from));
    Map<String, Iterator<String>> rest = new HashMap<>();
    while (!path.isEmpty()) {
      String thing = path.getLast();
      Iterator<String> next =
          rest.computeIfAbsent(thing, t -> graph.getOrDefault(t, Set.of()).iterator());
      if (!next.hasNext()) {
        finished.add(path.removeLast());
      } else {
        String on = next.next();
        if (seen.add(on)) {
          path.addLast(on);
        }
      }
    }
  }

  private static Map<String, Set<String>> reversed(Map<String, Set<String>> graph) {
    Map<String, Set<String>> back = new HashMap<>();
    graph.forEach(
        (thing, on) ->
            on.forEach(one -> back.computeIfAbsent(one, t -> new LinkedHashSet<>()).add(thing)));
    return back;
  }
}
