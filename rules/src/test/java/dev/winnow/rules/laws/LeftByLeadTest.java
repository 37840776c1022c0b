package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.Policies;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A ticket of a storm whose lead has gone apart is called the same before and after a restore. */
class LeftByLeadTest {

  private static final Instant START = Histories.START;
  private static final Map<String, String> NODE = Map.of("instance", "n1");
  private static final int OTHERS = 25;
  private static final int EXPLAINED = 6;

  @Test
  void itIsCalledAfterTheStorm() {
    Policy policy = Policies.bundled().load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      storm(engine);
      assertThat(onlyTicket(engine).title()).isEqualTo("NodeDown");
      Snapshot before = engine.snapshot();
      try (TriageEngine restored = TriageEngine.restore(policy, before)) {
        leadGoesApart(engine);
        leadGoesApart(restored);
        assertThat(restored.tickets()).isEqualTo(engine.tickets());
        assertThat(engine.tickets())
            .extracting(TicketView::title)
            .containsExactlyInAnyOrder("AlertStorm", "NodeDown");
      }
    }
  }

  private static void storm(TriageEngine engine) {
    int second = 0;
    fires(engine, "NodeDown", NODE, second++);
    for (int i = 0; i < OTHERS; i++) {
      fires(engine, "Disk" + i, Map.of(), second++);
    }
    for (int i = 0; i < EXPLAINED; i++) {
      Map<String, String> disk = Map.of("instance", "n1", "disk", Integer.toString(i));
      fires(engine, "NodeFilesystemFull", disk, second++);
    }
    engine.advanceTo(START.plusSeconds(second));
  }

  private static void leadGoesApart(TriageEngine engine) {
    Target storm = Target.ticket(onlyTicket(engine).id());
    engine.accept(new Resolution(storm, "ann", "", START.plusSeconds(1800), ""));
    fires(engine, "NodeDown", NODE, 1900);
  }

  private static void fires(
      TriageEngine engine, String name, Map<String, String> labels, int second) {
    Instant at = START.plusSeconds(second);
    engine.accept(Alert.firing(name).label("severity", "critical").labels(labels).at(at).build());
  }

  private static TicketView onlyTicket(TriageEngine engine) {
    List<TicketView> tickets = engine.tickets();
    assertThat(tickets).hasSize(1);
    return tickets.get(0);
  }
}
