package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Disposition;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Beyond {@code engine.facts} the oldest are dropped, and nobody is left with what nobody ends. */
class TooManyFactsTest {

  private static final int MOST = 20;
  private static final int ALERTS = 3 * MOST;

  private final Map<String, TicketView> told = new HashMap<>();
  private final List<Decision> decided = new ArrayList<>();

  private static TriageEngine engine() {
    return TriageEngine.of(
        Policies.bundled()
            .withSetting("engine.facts", Integer.toString(MOST))
            .withSetting("storm.opens", "900")
            .load());
  }

  private static Alert.Builder alert(Alert.Builder begun, int number, int minute) {
    return begun
        .label("severity", "critical")
        .label("instance", "host" + number)
        .at(Histories.START.plus(Duration.ofMinutes(minute)));
  }

  private Triage give(TriageEngine engine, Alert alert) {
    Triage triage = engine.accept(alert);
    decided.addAll(triage.decisions());
    for (Decision decision : triage.decisions()) {
      if (decision instanceof TicketUpdate update) {
        told.put(update.ticket(), update.view());
      }
    }
    return triage;
  }

  private long open() {
    return told.values().stream().filter(view -> view.state() == TicketView.State.OPEN).count();
  }

  private void fill(TriageEngine engine) {
    for (int number = 0; number < ALERTS; number++) {
      give(engine, alert(Alert.firing("Bad" + number), number, number).build());
    }
  }

  @Test
  void whatIsDroppedWhileItIsOpenIsToldToBeOver() {
    try (TriageEngine engine = engine()) {
      fill(engine);

      assertThat(told).hasSize(ALERTS);
      assertThat(engine.tickets().stream().filter(TooManyFactsTest::isOpen)).hasSize(MOST);
      assertThat(open()).isEqualTo(MOST);
      assertThat(told.values().stream().filter(view -> !isOpen(view)))
          .hasSize(ALERTS - MOST)
          .allSatisfy(view -> assertThat(view.closeReason()).contains("engine.facts"));
      assertThat(engine.stats().dropped()).isGreaterThanOrEqualTo(ALERTS - MOST);
      assertThat(engine.failures()).isEmpty();
    }
  }

  private static boolean isOpen(TicketView view) {
    return view.state() == TicketView.State.OPEN;
  }

  @Test
  void whatGoesOnIsToldAnew() {
    try (TriageEngine engine = engine()) {
      fill(engine);
      Triage again = give(engine, alert(Alert.firing("Bad0"), 0, ALERTS + 1).build());

      assertThat(again.disposition()).isEqualTo(Disposition.OPENED);
      assertThat(again.decisions()).anyMatch(decision -> decision.kind().equals("ticket-opened"));
    }
  }

  @Test
  void whatIsOverGoesFirst() {
    try (TriageEngine engine = engine()) {
      for (int number = 0; number < MOST; number++) {
        give(engine, alert(Alert.firing("Bad" + number), number, number).build());
      }
      give(engine, alert(Alert.resolved("Bad9"), 9, MOST).build());
      String before = told.toString();
      give(engine, alert(Alert.firing("Bad99"), 99, MOST + 1).build());

      assertThat(before).doesNotContain("engine.facts");
      assertThat(told.toString()).doesNotContain("engine.facts");
      assertThat(open()).isEqualTo(MOST);
      assertThat(engine.tickets().stream().filter(TooManyFactsTest::isOpen)).hasSize(MOST);
    }
  }

  @Test
  void aRestoreKnowsWhatWasDropped() {
    try (TriageEngine engine = engine()) {
      fill(engine);
      String kept = engine.snapshot().toJson();
      try (TriageEngine other =
          TriageEngine.restore(
              Policies.bundled()
                  .withSetting("engine.facts", Integer.toString(MOST))
                  .withSetting("storm.opens", "900")
                  .load(),
              Snapshot.parse(kept))) {
        Instant later = Histories.START.plus(Duration.ofDays(2));
        assertThat(other.advanceTo(later)).isEqualTo(engine.advanceTo(later));
        assertThat(other.snapshot().toJson()).isEqualTo(engine.snapshot().toJson());
      }
    }
  }
}
