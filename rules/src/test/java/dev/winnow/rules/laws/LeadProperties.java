package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who leads whom does not depend on who speaks first. */
class LeadProperties {

  private static final Instant START = Instant.parse("2026-03-04T05:00:00Z");

  private static final String TABLE =
      """
      scope: {labels: [service]}
      inhibition:
        table:
          - {causeMatch: ['service="cart"'], symptomMatch: ['service="shop"']}
          - {causeMatch: ['service="disk"'], symptomMatch: ['service="cart"']}
          - {causeMatch: ['service="edge"'], symptomMatch: ['service="shop"']}
      """;

  private static final String TOPOLOGY =
      """
      scope: {labels: [service]}
      inhibition: {table: []}
      topology: {edges: ["shop -> cart, edge", "cart -> disk"]}
      """;

  @Provide
  Arbitrary<List<String>> orders() {
    return Arbitraries.shuffle(List.of("shop", "cart", "disk", "edge"));
  }

  @Property(tries = 48)
  void theRootLeadsWhatItExplainsInAnyOrder(
      @ForAll("orders") List<String> order, @ForAll boolean table, @ForAll boolean atOnce) {
    assertThat(led(order, table ? TABLE : TOPOLOGY, atOnce ? 0 : 5))
        .as("%s", order)
        .containsExactlyInAnyOrder("service=disk of 3", "service=edge of 1");
  }

  private static List<String> led(List<String> order, String settings, int apart) {
    try (TriageEngine engine = Given.engine(settings)) {
      Instant now = START;
      for (String service : order) {
        engine.accept(
            Alert.firing("Slow")
                .label("service", service)
                .label("severity", "critical")
                .at(now)
                .build());
        now = now.plusSeconds(apart);
      }
      engine.advanceTo(now.plus(Duration.ofMinutes(1)));
      assertThat(engine.failures()).isEmpty();
      return engine.tickets().stream()
          .filter(ticket -> ticket.state() == TicketView.State.OPEN)
          .map(ticket -> ticket.scope() + " of " + ticket.count())
          .collect(Collectors.toList());
    }
  }
}
