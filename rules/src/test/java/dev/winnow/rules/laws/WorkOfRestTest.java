package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.Joins;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.signal.Acknowledgement;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * What an engine holds while nothing happens, in figures that are the same on every machine: which
 * rules are loaded, and in how many joins an incident waits whose ticket people were told of.
 */
class WorkOfRestTest {

  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  /** Of 138 rules; 61 when this was written. */
  private static final int FOR_ALERTS = 68;

  private static TriageEngine engine() {
    return TriageEngine.of(Given.policy("", BundledRules.load()));
  }

  private static int loaded(TriageEngine engine, String group) {
    assertThat(Joins.loaded(engine)).startsWith(group + " ");
    return Integer.parseInt(Joins.loaded(engine).substring(group.length() + 1));
  }

  @Test
  void rulesAboutClustersAreLoadedWhenOneIsHeardOf() {
    try (TriageEngine engine = engine()) {
      engine.accept(Alert.firing("DiskFull").at(START).build());
      int alerts = loaded(engine, "ALERTS");
      assertThat(alerts).isBetween(1, FOR_ALERTS);
      engine.accept(new Measurement("cpu", "h1", 20, "%", START, ""));
      int measured = loaded(engine, "MEASURED");
      assertThat(measured).isGreaterThan(alerts);
      engine.accept(new NodeStatus("w1", true, true, "", START, ""));
      assertThat(loaded(engine, "CLUSTER")).isGreaterThan(measured + alerts / 4);
      assertThat(engine.failures()).isEmpty();
    }
  }

  private static void open(TriageEngine engine, int from, int to) {
    for (int i = from; i < to; i++) {
      Instant at = START.plusSeconds(5L * i);
      engine.accept(Alert.firing("ReportLate").label("zone", "z" + i).at(at).build());
    }
  }

  /** Whichever rules are loaded: those for alerts, for people, for clusters. */
  @Test
  void quietTicketsRest() {
    Policy policy = Given.policy("", BundledRules.load());
    try (TriageEngine engine = Engines.of(policy, RuleBase.of(policy.rules()), 0, 1_000)) {
      open(engine, 0, 3_000);
      assertThat(Engines.resting(engine)).as("at rest").isGreaterThan(900);
      engine.accept(
          new Acknowledgement(
              Target.ticket(engine.tickets().get(0).id()), "alice", START.plusSeconds(15_000), ""));
      engine.accept(new NodeStatus("w1", true, true, "", START.plusSeconds(15_000), ""));
      assertThat(Engines.resting(engine)).as("once others are loaded").isGreaterThan(900);
      open(engine, 3_001, 4_000);
      assertThat(Engines.resting(engine)).as("at rest once more").isGreaterThan(1_900);
      assertThat(engine.failures()).isEmpty();
    }
  }

  @Test
  void aQuietIncidentWaitsInFewJoins() {
    try (TriageEngine engine = engine()) {
      engine.accept(Alert.firing("ReportLate").label("report", "r1").at(START).build());
      engine.accept(Alert.firing("InvoiceMissing").label("invoice", "i1").at(START).build());
      engine.advanceTo(START.plus(Duration.ofMinutes(30)));
      assertThat(Joins.of(engine).get("Incident"))
          .as("joins of an incident")
          .isLessThanOrEqualTo(11);
      assertThat(Joins.of(engine).get("Ticket")).as("joins of a ticket").isLessThanOrEqualTo(2);
    }
  }
}
