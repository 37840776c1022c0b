package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Signal;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a topology the largest ticket is led by what failed first, mostly. */
class CauseFoundTest {

  private static final int GRAPHS = 150;

  /** What people look at first: most alerts, then the most urgent, then the earliest. */
  private static final Comparator<TicketView> LARGEST =
      Comparator.comparingLong(TicketView::count)
          .reversed()
          .thenComparing(TicketView::priority)
          .thenComparing(TicketView::firstSeen);

  @Test
  void theCauseLeadsTheLargestTicketsMostly() {
    int first = 0;
    int amongThree = 0;
    for (int seed = 0; seed < GRAPHS; seed++) {
      FaultyGraph graph = new FaultyGraph(seed);
      int place = leads(graph).indexOf(graph.root());
      first += place == 0 ? 1 : 0;
      amongThree += place >= 0 && place < 3 ? 1 : 0;
    }
    assertThat(first).as("first of %s", GRAPHS).isGreaterThanOrEqualTo(GRAPHS * 60 / 100);
    assertThat(amongThree).as("among three").isGreaterThanOrEqualTo(GRAPHS * 85 / 100);
  }

  /** What leads the open tickets, the largest first. */
  private static List<String> leads(FaultyGraph graph) {
    try (TriageEngine engine = Given.engine(graph.settings())) {
      for (Signal signal : graph.signals()) {
        engine.accept(signal);
      }
      engine.advanceTo(FaultyGraph.LOOKED_AT);
      assertThat(engine.failures()).isEmpty();
      return engine.tickets().stream()
          .filter(ticket -> ticket.state() == TicketView.State.OPEN)
          .sorted(LARGEST)
          .map(CauseFoundTest::thing)
          .toList();
    }
  }

  private static String thing(TicketView ticket) {
    String service = ticket.labels().value("service");
    return service.isEmpty() ? "node=" + ticket.labels().value("node") : "service=" + service;
  }
}
