package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Resolution;
import dev.winnow.core.signal.Target;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/**
 * One signal, or one instant, may concern more incidents than rules may fire for a signal: that is
 * no loop. The limit is set low here, so that a few hundred do what thousands would.
 */
class ManyAtOnceTest {

  private static final Instant START = Histories.START;

  /** More than may fire, and more than one for each that Winnow knows. */
  private static final int MANY = 250;

  private static final int FIRINGS = 100;

  @Test
  void oneWordOfSomebodyEndsAll() {
    try (TriageEngine engine = engine()) {
      openAll(engine, Duration.ZERO);
      String storm = onlyTicket(engine).id();
      Instant later = START.plus(Duration.ofMinutes(5));
      engine.accept(new Resolution(Target.ticket(storm), "ann", "", later, ""));
      assertEnded(engine);
    }
  }

  @Test
  void allEndAtOneTimeAsTheirSendersSaid() {
    try (TriageEngine engine = engine()) {
      openAll(engine, Duration.ofMinutes(5));
      engine.advanceTo(START.plus(Duration.ofMinutes(6)));
      assertEnded(engine);
    }
  }

  @Test
  void allAreStaleAtOneTime() {
    try (TriageEngine engine = engine()) {
      openAll(engine, Duration.ZERO);
      engine.advanceTo(START.plus(Duration.ofDays(3)));
      assertThat(engine.failures()).isEmpty();
      assertThat(engine.tickets()).noneMatch(ticket -> ticket.state() != TicketView.State.CLOSED);
    }
  }

  @Test
  void oneCauseExplainsAll() {
    try (TriageEngine engine = engine()) {
      openAll(engine, Duration.ZERO);
      engine.accept(
          Alert.firing("NodeDown").label("instance", "n1").at(START.plusSeconds(1)).build());
      assertThat(engine.failures()).isEmpty();
      assertThat(onlyTicket(engine).inhibits()).isNotEmpty();
    }
  }

  private static TriageEngine engine() {
    Policy policy = Policies.bundled().load();
    return TriageEngine.of(policy.within(policy.limits().withFirings(FIRINGS)));
  }

  private static void openAll(TriageEngine engine, Duration lasting) {
    for (int disk = 0; disk < MANY; disk++) {
      Alert.Builder alert =
          Alert.firing("NodeDiskFull")
              .label("severity", "warning")
              .label("instance", "n1")
              .label("disk", Integer.toString(disk))
              .at(START);
      if (!lasting.isZero()) {
        alert.endsAt(START.plus(lasting));
      }
      assertThat(engine.accept(alert.build()).ticket()).isNotEmpty();
    }
    engine.advanceTo(START);
    assertThat(engine.failures()).isEmpty();
  }

  private static TicketView onlyTicket(TriageEngine engine) {
    assertThat(engine.tickets()).hasSize(1);
    return engine.tickets().get(0);
  }

  private static void assertEnded(TriageEngine engine) {
    assertThat(engine.failures()).isEmpty();
    assertThat(onlyTicket(engine).state()).isEqualTo(TicketView.State.CLOSED);
  }
}
