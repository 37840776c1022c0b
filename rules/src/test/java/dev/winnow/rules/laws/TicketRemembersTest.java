package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A ticket goes on saying for what people were told of it, whatever ends or goes elsewhere. */
class TicketRemembersTest {

  private static final Instant AT = Histories.START;
  private static final int ALL = 40;
  private static final Policy POLICY =
      Given.policy(
          "dedup: {ignore: [], reopen: 30m}\nflapping: {high: 100, low: 0}", BundledRules.load());

  @Test
  void whatEndedLongAgoIsStillCountedAndNamed() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      all(engine, 0, ALL, true);
      all(engine, 600, ALL - 1, false);
      engine.advanceTo(AT.plus(Duration.ofHours(2)));
      assertThat(storm(engine).inhibits())
          .containsExactly("HighLatency (job39)", "39 HighLatency long over");
      remembers(engine);
      try (TriageEngine after =
          TriageEngine.restore(POLICY, Snapshot.parse(engine.snapshot().toJson()))) {
        assertThat(after.tickets()).isEqualTo(engine.tickets());
        remembers(after);
      }
      Alert last = alert(ALL - 1, false).at(AT.plus(Duration.ofHours(3))).build();
      assertThat(engine.accept(last).decisions())
          .anySatisfy(one -> assertThat(one.kind()).isEqualTo("ticket-closed"));
      remembers(engine);
    }
  }

  @Test
  void whatCameBackInAnotherTicketIsStillCountedAndNamed() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      all(engine, 0, ALL, true);
      all(engine, 600, ALL, false);
      all(engine, 1500, ALL, true);
      List<TicketView> storms =
          engine.tickets().stream().filter(one -> one.title().equals("AlertStorm")).toList();
      assertThat(storms).hasSize(2);
      TicketView before = storms.get(0);
      assertThat(before.state()).isEqualTo(TicketView.State.CLOSED);
      assertThat(before.count()).isEqualTo(ALL);
      assertThat(before.inhibits()).containsExactly("40 HighLatency long over");
      assertThat(before.firstSeen()).isEqualTo(AT);
      assertThat(before.lastSeen()).isBefore(AT.plusSeconds(700));
      TicketView again = storms.get(1);
      assertThat(again.count()).isEqualTo(ALL);
      assertThat(again.firstSeen()).isEqualTo(AT.plusSeconds(1500));
      all(engine, 2400, ALL, false);
      all(engine, 4000, ALL, true);
      assertThat(engine.tickets().stream().filter(one -> one.title().equals("AlertStorm")).toList())
          .extracting(TicketView::count)
          .allMatch(count -> count == ALL);
      try (TriageEngine after =
          TriageEngine.restore(POLICY, Snapshot.parse(engine.snapshot().toJson()))) {
        assertThat(after.tickets()).isEqualTo(engine.tickets());
      }
    }
  }

  private static void remembers(TriageEngine engine) {
    TicketView view = storm(engine);
    assertThat(view.count()).isEqualTo(ALL);
    assertThat(view.firstSeen()).isEqualTo(AT);
    assertThat(view.inhibits()).contains("39 HighLatency long over");
  }

  private static TicketView storm(TriageEngine engine) {
    return engine.tickets().stream()
        .filter(one -> one.title().equals("AlertStorm"))
        .findFirst()
        .orElseThrow();
  }

  private static void all(TriageEngine engine, int from, int number, boolean fires) {
    for (int i = 0; i < number; i++) {
      engine.accept(alert(i, fires).at(AT.plusSeconds(from + i)).build());
    }
  }

  private static Alert.Builder alert(int number, boolean fires) {
    return (fires ? Alert.firing("HighLatency") : Alert.resolved("HighLatency"))
        .label("severity", "critical")
        .label("job", "job%02d".formatted(number));
  }
}
