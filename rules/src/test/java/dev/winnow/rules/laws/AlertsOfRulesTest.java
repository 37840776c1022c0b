package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.Triage;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts that rules put in are told apart as all others are, by what the settings say. */
class AlertsOfRulesTest {

  private static final Instant AT = Histories.START;
  private static final String SETTINGS = "dedup: {ignore: [pod], reopen: 30m}";

  /** What it derives is as open as the alert that it is derived of. */
  private static final Policy POLICY =
      Attempt.policy(
              SETTINGS,
              "a room is hot or not",
              "$a : Alert( name == \"Sensor\" )",
              "insert( ( $a.firing() ? Alert.firing( \"RoomHot\" ) : Alert.resolved( \"RoomHot\" ) )"
                  + ".label( \"severity\", \"critical\" ).label( \"room\", $a.labels().value( \"room\" ) )"
                  + ".label( \"pod\", $a.labels().value( \"pod\" ) ).at( $a.at() ).build() );",
              "")
          .orElseThrow();

  @Test
  void alertsOfDifferentThingsAreDifferentTickets() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      sensor(engine, 0, "a", "1", true);
      sensor(engine, 1, "b", "1", true);
      assertThat(rooms(engine)).containsExactlyInAnyOrder("a 1 open", "b 1 open");
    }
  }

  @Test
  void theTicketNamesTheRuleAndTheSignalIsAnsweredForItself() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      Triage triage = sensor(engine, 0, "a", "1", true);
      assertThat(triage.incident()).startsWith("Sensor{");
      assertThat(triage.decisions())
          .filteredOn(one -> one.subject().contains("RoomHot"))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.because())
                      .extracting(Because::ruleId)
                      .contains("own", "dedup-open"));
    }
  }

  @Test
  void whatTheSettingsIgnoreTellsNothingApartAndRepeatsAreCounted() {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      sensor(engine, 0, "a", "1", true);
      sensor(engine, 1, "a", "2", true);
      sensor(engine, 2, "a", "2", true);
      assertThat(rooms(engine)).containsExactly("a 3 open");
      sensor(engine, 3, "a", "1", false);
      assertThat(rooms(engine)).containsExactly("a 3 open");
      sensor(engine, 4, "a", "2", false);
      assertThat(rooms(engine)).containsExactly("a 3 closed");
    }
  }

  @Test
  void theyGoOnAfterARestart() {
    try (TriageEngine before = TriageEngine.of(POLICY)) {
      sensor(before, 0, "a", "1", true);
      sensor(before, 1, "b", "1", true);
      try (TriageEngine after = TriageEngine.restore(POLICY, before.snapshot())) {
        for (TriageEngine engine : List.of(before, after)) {
          sensor(engine, 2, "a", "1", true);
          sensor(engine, 3, "b", "1", false);
          assertThat(rooms(engine)).containsExactlyInAnyOrder("a 2 open", "b 1 closed");
        }
        assertThat(after.snapshot().toJson()).isEqualTo(before.snapshot().toJson());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert( Alert.firing( \"Again\" ).label( \"room\", $i.getLabels().value( \"room\" ) ).at( $i.getOpenedAt() > 0 ? Instant.ofEpochMilli( $i.getOpenedAt() ) : Instant.EPOCH ).build() );",
        "insert( Incident.about( \"Again \" + $i.getKey(), \"Again\", Labels.of( \"room\", \"a\" ), Labels.none(), $i.getOpenedAt() ) );"
      })
  void whatWasPutInBeforeARestartIsNotPutInAgain(String then) {
    Policy policy =
        Attempt.policy(
                SETTINGS, "a sensor is a room", "$i : Incident( name == \"Sensor\" )", then, "")
            .orElseThrow();
    try (TriageEngine before = TriageEngine.of(policy)) {
      sensor(before, 0, "a", "1", true);
      assertThat(before.tickets()).hasSize(2);
      Snapshot snapshot = before.snapshot();
      try (TriageEngine after = TriageEngine.restore(policy, snapshot)) {
        assertThat(after.snapshot().toJson()).isEqualTo(snapshot.toJson());
        for (TriageEngine engine : List.of(before, after)) {
          engine.accept(Alert.firing("Other").at(AT.plusSeconds(60)).build());
          engine.advanceTo(AT.plus(Duration.ofHours(1)));
        }
        assertThat(after.snapshot().toJson()).isEqualTo(before.snapshot().toJson());
      }
      // Rules of another policy find what they have never seen.
      Policy other = Given.policy(SETTINGS, BundledRules.load());
      try (TriageEngine bundled = TriageEngine.of(other)) {
        sensor(bundled, 0, "a", "1", true);
        Snapshot under = bundled.snapshot().under(policy.hash());
        try (TriageEngine after = TriageEngine.restore(policy, under)) {
          after.advanceTo(AT.plusSeconds(1));
          assertThat(after.tickets()).extracting(TicketView::title).contains("Again");
        }
      }
    }
  }

  @Test
  void oneThatComesWithTimeAloneIsCounted() {
    Policy policy =
        Attempt.policy(
                SETTINGS,
                "what stays open is told of again, and ends",
                "$i : Incident( name == \"Sensor\", open, $at : openedAt )",
                "insertLogical( new Deadline( \"one\", $i.getId(), 0, $at + 60000 ) );"
                    + " insertLogical( new Deadline( \"two\", $i.getId(), 0, $at + 120000 ) ); end\n"
                    + " rule \"At each time an alert\" @Id( \"own-2\" ) when"
                    + " DeadlineReached( kind == \"one\" || kind == \"two\", $kind : kind, $at : at )"
                    + " then insert( ( $kind.equals( \"one\" ) ? Alert.firing( \"Late\" ) : Alert.resolved( \"Late\" ) )"
                    + ".at( Instant.ofEpochMilli( $at ) ).build() );",
                "")
            .orElseThrow();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      sensor(engine, 0, "a", "1", true);
      engine.advanceTo(AT.plus(Duration.ofSeconds(90)));
      assertThat(late(engine)).isEqualTo(TicketView.State.OPEN);
      engine.advanceTo(AT.plus(Duration.ofSeconds(150)));
      assertThat(late(engine)).isEqualTo(TicketView.State.CLOSED);
    }
  }

  private static TicketView.State late(TriageEngine engine) {
    return engine.tickets().stream()
        .filter(one -> one.title().equals("Late"))
        .findFirst()
        .orElseThrow()
        .state();
  }

  private static Triage sensor(
      TriageEngine engine, int second, String room, String pod, boolean hot) {
    Triage triage =
        engine.accept(
            (hot ? Alert.firing("Sensor") : Alert.resolved("Sensor"))
                .label("room", room)
                .label("pod", pod)
                .label("severity", "info")
                .at(AT.plusSeconds(second))
                .build());
    assertThat(engine.failures()).isEmpty();
    return triage;
  }

  private static List<String> rooms(TriageEngine engine) {
    return engine.tickets().stream()
        .filter(one -> one.title().equals("RoomHot"))
        .map(one -> one.labels().value("room") + ' ' + one.count() + ' ' + one.state().word())
        .toList();
  }
}
