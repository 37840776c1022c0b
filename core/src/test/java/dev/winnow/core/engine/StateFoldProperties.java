package dev.winnow.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Limits;
import dev.winnow.core.Policy;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.cluster.Node;
import dev.winnow.core.fact.cluster.Workload;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** In whatever order the statuses of things come, their states are what the newest say. */
class StateFoldProperties {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private static final Policy POLICY =
      SmallPolicy.of(
          new Limits(
              Duration.ofDays(1),
              Duration.ofDays(2),
              Instant.EPOCH,
              1000,
              1000,
              100,
              100,
              16,
              3,
              Duration.ofDays(1)));

  @Property(tries = 100)
  void aWorkloadIsAsItsNewestStatusSays(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> pods, @ForAll long seed) {
    Map<String, Fact> inOrder = after(workloads(pods));
    Map<String, Fact> shuffled = after(shuffled(workloads(pods), seed));

    for (String app : List.of("sre/deployment/a", "sre/deployment/b")) {
      Workload one = (Workload) inOrder.get(app);
      Workload other = (Workload) shuffled.get(app);
      assertThat(other).usingRecursiveComparison().comparingOnlyFields(STATUS).isEqualTo(one);
    }
  }

  private static final String[] STATUS = {
    "wanted", "ready", "available", "updated", "labels", "conditions", "revision", "heardAt"
  };

  @Property(tries = 100)
  void aNodeIsAsItsNewestStatusSays(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 3) Integer> says, @ForAll long seed) {
    Node one = (Node) after(nodes(says)).get("w1");
    Node other = (Node) after(shuffled(nodes(says), seed)).get("w1");

    assertThat(other)
        .usingRecursiveComparison()
        .comparingOnlyFields("ready", "schedulable", "taints", "conditions", "seenAt")
        .isEqualTo(one);
  }

  /** However a history is cut, who goes on from a snapshot knows the same. */
  @Property(tries = 100)
  void aSnapshotHoldsThemWhole(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 9) Integer> pods,
      @ForAll @IntRange(max = 12) int cut) {
    List<Signal> signals = workloads(pods);
    int at = Math.min(cut, signals.size());
    try (TriageEngine whole = TriageEngine.of(POLICY)) {
      signals.subList(0, at).forEach(whole::accept);
      try (TriageEngine restored = TriageEngine.restore(POLICY, whole.snapshot())) {
        signals.subList(at, signals.size()).forEach(whole::accept);
        signals.subList(at, signals.size()).forEach(restored::accept);
        assertThat(restored.snapshot().toJson()).isEqualTo(whole.snapshot().toJson());
      }
    }
  }

  private static Map<String, Fact> after(List<Signal> signals) {
    Map<String, Fact> facts = new TreeMap<>();
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      engine.changes(change -> facts.put(change.id(), change.fact()));
      signals.forEach(engine::accept);
    }
    return facts;
  }

  private static List<Signal> shuffled(List<Signal> signals, long seed) {
    Collections.shuffle(signals, new Random(seed));
    return signals;
  }

  /** A status each second, of two workloads by turns. */
  private static List<Signal> workloads(List<Integer> pods) {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < pods.size(); i++) {
      int ready = pods.get(i);
      signals.add(
          new WorkloadStatus(
              "sre",
              i % 2 == 0 ? "deployment/a" : "deployment/b",
              5,
              ready,
              ready,
              ready,
              true,
              1,
              Labels.of("Available", ready > 3 ? "True" : "False"),
              Labels.of("ready", "" + ready / 2),
              Labels.none(),
              START.plusSeconds(i),
              ""));
    }
    return signals;
  }

  private static List<Signal> nodes(List<Integer> says) {
    List<Signal> signals = new ArrayList<>();
    for (int i = 0; i < says.size(); i++) {
      int bits = says.get(i);
      signals.add(new NodeStatus("w1", bits % 2 == 0, bits < 2, "", START.plusSeconds(i), "test"));
    }
    return signals;
  }
}
