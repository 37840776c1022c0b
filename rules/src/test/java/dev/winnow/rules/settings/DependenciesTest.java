package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DependenciesTest {

  @Test
  void whatIsFoundIsWhatLookingEverywhereForEachLineFinds() {
    for (int seed = 0; seed < 500; seed++) {
      Random random = new Random(seed);
      Map<String, Set<String>> edges = anything(random);
      int depth = 1 + random.nextInt(4);
      Dependencies found = new Dependencies(edges, depth);
      Map<String, Set<String>> graph = withoutCircles(edges);
      for (String thing : graph.keySet()) {
        assertThat(found.knows(thing)).isTrue();
        assertThat(found.below(thing))
            .as("seed %s: below %s of %s", seed, thing, edges)
            .containsExactlyInAnyOrderElementsOf(reached(graph, thing, depth));
      }
    }
  }

  @Test
  void whatIsNamedNowhereIsNotKnownAndDependsOnNothing() {
    Dependencies dependencies = new Dependencies(Map.of("a", Set.of("b")), 10);
    assertThat(dependencies.knows("c")).isFalse();
    assertThat(dependencies.below("c")).isEmpty();
    assertThat(dependencies.below("a").contains("c")).isFalse();
    assertThat(dependencies.below("a").contains("a")).isFalse();
  }

  /** For each of 90,000 lines all below it was gone through once. */
  @Test
  void manyLinesMayBeWrittenFromTheBottomUp() {
    int width = 150;
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    for (int layer = 4; layer > 0; layer--) {
      Set<String> below = new LinkedHashSet<>();
      for (int i = 0; i < width; i++) {
        below.add(layer + "." + i);
      }
      for (int i = 0; i < width; i++) {
        edges.put((layer - 1) + "." + i, below);
      }
    }
    assertThat(new Dependencies(edges, 10).below("0.0")).hasSize(4 * width);
  }

  private static Map<String, Set<String>> anything(Random random) {
    int size = 2 + random.nextInt(12);
    Map<String, Set<String>> edges = new LinkedHashMap<>();
    for (int line = random.nextInt(3 * size); line > 0; line--) {
      edges
          .computeIfAbsent("t" + random.nextInt(size), any -> new LinkedHashSet<>())
          .add("t" + random.nextInt(size));
    }
    return edges;
  }

  private static Map<String, Set<String>> withoutCircles(Map<String, Set<String>> edges) {
    Map<String, Set<String>> graph = new HashMap<>();
    edges.forEach(
        (thing, all) -> {
          for (String on : all) {
            graph.computeIfAbsent(thing, any -> new LinkedHashSet<>());
            graph.computeIfAbsent(on, any -> new LinkedHashSet<>());
            if (!on.equals(thing) && !reached(graph, on, 100).contains(thing)) {
              graph.get(thing).add(on);
            }
          }
        });
    return graph;
  }

  private static Set<String> reached(Map<String, Set<String>> graph, String from, int depth) {
    Map<String, Integer> steps = new LinkedHashMap<>(Map.of(from, 0));
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      String thing = open.remove();
      for (String on : graph.get(thing)) {
        if (steps.get(thing) < depth && steps.putIfAbsent(on, steps.get(thing) + 1) == null) {
          open.add(on);
        }
      }
    }
    Set<String> reached = new LinkedHashSet<>(steps.keySet());
    reached.remove(from);
    return reached;
  }
}
