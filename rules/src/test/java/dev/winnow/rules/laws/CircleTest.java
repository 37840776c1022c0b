package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What explains each other in a circle takes no rule out, and people are told of it. */
class CircleTest {

  private static final String THREE =
      """
      inhibition:
        table:
          - {cause: A, symptom: B, equal: [zone]}
          - {cause: B, symptom: C, equal: [zone]}
          - {cause: C, symptom: A, equal: [zone]}
      """;

  /**
   * The bundled table: a host explains all that is said of it; this inhibits what is for
   * information.
   */
  @Test
  void ofTwo() {
    List<Alert.Builder> alerts =
        List.of(
            Alert.firing("HostDown").label("severity", "info"),
            Alert.firing("InfoInhibitor").label("severity", "page"));
    alerts.forEach(alert -> alert.label("host", "h1").label("namespace", "shop"));
    assertTold(Policies.bundled().load(), alerts);
  }

  @Test
  void ofThree(@TempDir Path folder) throws Exception {
    Path settings = Files.writeString(folder.resolve("settings.yaml"), THREE);
    List<Alert.Builder> alerts =
        List.of(
            Alert.firing("A").label("severity", "critical"),
            Alert.firing("B").label("severity", "critical"),
            Alert.firing("C").label("severity", "critical"));
    alerts.forEach(alert -> alert.label("zone", "AB"));
    assertTold(Policies.bundled().withSettings(settings).load(), alerts);
  }

  /** Who explains one of them, and is explained by none, leads; also after a restore. */
  @Test
  void whoIsBehindLeads(@TempDir Path folder) throws Exception {
    String root = THREE + "    - {cause: Root, symptom: B, equal: [zone]}\n";
    Path settings = Files.writeString(folder.resolve("settings.yaml"), root);
    Policy policy = Policies.bundled().withSettings(settings).load();
    TriageEngine engine = TriageEngine.of(policy);
    Instant at = Histories.START;
    for (String name : List.of("Root", "B", "C", "A", "C", "B")) {
      at = at.plusSeconds(1);
      engine.accept(
          Alert.firing(name).label("severity", "critical").label("zone", "AB").at(at).build());
      String json = engine.snapshot().toJson();
      engine.close();
      engine = TriageEngine.restore(policy, Snapshot.parse(json));
      assertThat(engine.snapshot().toJson()).as(name).isEqualTo(json);
    }
    engine.advanceTo(at.plus(Duration.ofHours(1)));
    assertThat(engine.failures()).isEmpty();
    assertThat(engine.tickets()).singleElement().extracting(TicketView::title).isEqualTo("Root");
    engine.close();
  }

  /** All within the time in which nobody is told of any of them yet. */
  private static void assertTold(Policy policy, List<Alert.Builder> alerts) {
    try (TriageEngine engine = TriageEngine.of(policy)) {
      List<Decision> decisions = new ArrayList<>();
      Instant at = Histories.START;
      for (Alert.Builder alert : alerts) {
        at = at.plusSeconds(1);
        decisions.addAll(engine.accept(alert.at(at).build()).decisions());
      }
      decisions.addAll(engine.advanceTo(at.plus(Duration.ofHours(1))));
      assertThat(engine.failures()).isEmpty();
      assertThat(engine.tickets()).hasSize(1);
      assertThat(decisions).hasAtLeastOneElementOfType(Notification.class);
    }
  }
}
