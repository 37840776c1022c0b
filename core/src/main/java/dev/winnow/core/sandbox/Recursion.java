package dev.winnow.core.sandbox;

import dev.winnow.core.sandbox.Findings.OwnCall;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds methods that come back to themselves. Needs no stack of its own depth: the calls may be
 * anybody's.
 */
final class Recursion {

  private Recursion() {}

  /** The calls that close a circle. */
  static List<OwnCall> in(List<OwnCall> calls) {
    Map<String, Set<String>> callees = new HashMap<>();
    Map<String, Integer> open = new HashMap<>();
    Map<String, Set<String>> callers = new HashMap<>();
    for (OwnCall call : calls) {
      if (callees.computeIfAbsent(call.from(), any -> new HashSet<>()).add(call.target())) {
        open.merge(call.from(), 1, Integer::sum);
        callers.computeIfAbsent(call.target(), any -> new HashSet<>()).add(call.from());
      }
    }
    drop(callers, open);
    List<OwnCall> closing = new ArrayList<>();
    for (OwnCall call : calls) {
      if (open.getOrDefault(call.from(), 0) > 0 && open.getOrDefault(call.target(), 0) > 0) {
        closing.add(call);
      }
    }
    return closing;
  }

  /** Takes out, again and again, what calls nothing that is left. What stays, comes back. */
  private static void drop(Map<String, Set<String>> callers, Map<String, Integer> open) {
    Deque<String> done = new ArrayDeque<>();
    callers.keySet().stream().filter(method -> !open.containsKey(method)).forEach(done::add);
    while (!done.isEmpty()) {
      for (String caller : callers.getOrDefault(done.remove(), Set.of())) {
        if (open.merge(caller, -1, Integer::sum) == 0) {
          done.add(caller);
        }
      }
    }
  }
}
