package dev.winnow.rules.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What depends on what through others, worked out once. A dependence that would close a circle with
 * those before it does not count, or each could explain the other. Immutable.
 */
final class Dependencies {

  private final ThingNames names = new ThingNames();
  private final List<int[]> below = new ArrayList<>();

  /**
   * Works out what depends on what through others.
   *
   * @param edges on what each thing depends; those that come first count first
   * @param depth through how many others at most
   */
  Dependencies(Map<String, ? extends Set<String>> edges, int depth) {
    GraphWithoutCircles graph = new GraphWithoutCircles();
    edges.forEach(
        (thing, all) -> {
          int from = names.add(thing);
          all.forEach(on -> graph.add(from, names.add(on)));
        });
    int[] seen = new int[names.size()];
    int[] reached = new int[names.size()];
    for (int thing = 0; thing < names.size(); thing++) {
      below.add(reached(graph, thing, depth, seen, reached));
    }
  }

  boolean knows(String thing) {
    return names.number(thing) >= 0;
  }

  /** All on which a thing depends. */
  Set<String> below(String thing) {
    int number = names.number(thing);
    return number < 0 ? Set.of() : new Things(names, below.get(number));
  }

  /**
   * What is reached from a thing in so many steps, the thing itself left out, in ascending order.
   */
  private static int[] reached(
      GraphWithoutCircles graph, int from, int depth, int[] seen, int[] reached) {
    int mark = from + 1;
    int size = 0;
    seen[from] = mark;
    int[] last = {from};
    for (int step = 1; step <= depth && last.length > 0; step++) {
      int begin = size;
      for (int thing : last) {
        for (int on : graph.on(thing)) {
          if (seen[on] != mark) {
            seen[on] = mark;
            reached[size++] = on;
          }
        }
      }
      last = Arrays.copyOfRange(reached, begin, size);
    }
    int[] sorted = Arrays.copyOf(reached, size);
    Arrays.sort(sorted);
    return sorted;
  }
}
