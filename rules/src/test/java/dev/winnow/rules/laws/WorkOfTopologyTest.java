package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.engine.Joins;
import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * What the bundled rules do where all that depends on something says so, in figures that are the
 * same on every machine: how many rules fire, and how many facts there are. Once each pair of a
 * thing and what it depends on was a fact, and each two causes of a thing were compared.
 */
class WorkOfTopologyTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** So many alerts are one storm otherwise, whoever depends on whom. */
  private static final String QUIET = "storm: {levels: [{level: all, labels: [], opens: 999}]}\n";

  /** Rules that fire for each thing; 15 were measured. */
  private static final int FIRINGS = 20;

  /** Facts for each thing, settings left out; 6 were measured. */
  private static final int FACTS = 10;

  @Test
  void ofManyThatDependOnOneEachIsLookedAtAFewTimes() {
    List<String> edges = new ArrayList<>();
    for (int i = 1; i < 400; i++) {
      edges.add("s" + i + " -> s0");
    }
    assertLittleIsDone(edges, 400);
  }

  @Test
  void ofDenseLayersEachIsLookedAtAFewTimes() {
    int width = 50;
    List<String> edges = new ArrayList<>();
    for (int i = 0; i < 4 * width; i++) {
      int below = (i / width + 1) * width;
      for (int on = below; on < below + width; on++) {
        edges.add("s" + i + " -> s" + on);
      }
    }
    assertLittleIsDone(edges, 5 * width);
  }

  @Test
  void ofAChainEachIsLookedAtAFewTimes() {
    List<String> edges = new ArrayList<>();
    for (int i = 1; i < 300; i++) {
      edges.add("s" + i + " -> s" + (i - 1));
    }
    assertLittleIsDone(edges, 300);
  }

  private static void assertLittleIsDone(List<String> edges, int services) {
    String settings = QUIET + "topology: {edges: [%s]}\n".formatted(String.join(", ", edges));
    try (TriageEngine engine = Given.engine(settings)) {
      int given = Joins.facts(engine, Object.class).size();
      List<Integer> order = new ArrayList<>();
      for (int i = 0; i < services; i++) {
        order.add(i);
      }
      Collections.shuffle(order, new Random(7));
      for (int i = 0; i < services; i++) {
        engine.accept(
            Alert.firing("Slow")
                .label("service", "s" + order.get(i))
                .label("severity", "critical")
                .at(START.plusMillis(100L * i))
                .build());
      }
      long fired = engine.fired().values().stream().mapToLong(Long::longValue).sum();
      int facts = Joins.facts(engine, Object.class).size() - given;
      System.out.println("things " + services + ": " + engine.fired() + ", facts " + facts);
      assertThat(fired).as("rules that fired: %s", engine.fired()).isLessThan(FIRINGS * services);
      assertThat(facts).as("facts").isLessThan(FACTS * services);
      assertThat(engine.failures()).isEmpty();
    }
  }
}
