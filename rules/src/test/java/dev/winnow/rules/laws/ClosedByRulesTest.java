package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketUpdate;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a rule of anybody's closes an incident, people hear that it opened and that it ended. */
class ClosedByRulesTest {

  private static final Instant AT = Histories.START;

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WAYS)
  void peopleHearThatItOpenedAndThatItEnded(String way, String when, String then) {
    List<TicketUpdate> told = told(Attempt.policy("", way, when, then, "").orElseThrow());
    assertThat(told)
        .extracting(one -> one.change().word() + ' ' + one.view().state().word())
        .containsExactly("opened open", "closed closed");
    assertThat(told).allSatisfy(one -> assertThat(one.view().title()).isEqualTo("Disk"));
    assertThat(told.get(1).because()).anyMatch(because -> because.ruleId().equals("own"));
    assertThat(told.get(1).view()).extracting(TicketView::count).isEqualTo(1L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"$it : Ticket()", "$it : Incident()", "$it : Incident( !open )"})
  void peopleHearOfATicketBesideWhichARuleFails(String when) {
    Policy policy =
        Attempt.policy("", "fails", when, "Long.parseLong( $it.getId() );", "").orElseThrow();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Alert alert = Alert.firing("Disk").label("severity", "critical").at(AT).build();
      assertThat(engine.accept(alert).decisions())
          .extracting(Decision::kind)
          .containsExactly("ticket-opened");
      Alert over =
          Alert.resolved("Disk").label("severity", "critical").at(AT.plusMillis(1)).build();
      assertThat(engine.accept(over).decisions())
          .extracting(Decision::kind)
          .containsExactly("ticket-closed");
      assertThat(engine.failures()).isNotEmpty();
    }
  }

  private static List<TicketUpdate> told(Policy policy) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.advanceTo(AT);
      decided.addAll(
          engine
              .accept(Alert.firing("Disk").label("severity", "critical").at(AT).build())
              .decisions());
      decided.addAll(engine.advanceTo(AT.plus(Duration.ofHours(2))));
      assertThat(engine.failures()).isEmpty();
    }
    return decided.stream()
        .filter(TicketUpdate.class::isInstance)
        .map(TicketUpdate.class::cast)
        .toList();
  }

  private static final String WAYS =
      """
      before its ticket | $i : Incident( open, $at : lastSeen ) | modify( $i ) { close( $at, "a drill" ) }
      before its ticket, by its parts | $i : Incident( open ) | modify( $i ) { setOpen( false ) }
      before its ticket, a year ago | $i : Incident( open, $at : lastSeen ) | modify( $i ) { close( $at - 31536000000L, "a drill" ) }
      in its ticket | $i : Incident( open, ticket != "", $at : lastSeen ) | modify( $i ) { close( $at, "a drill" ) }
      in its ticket, by its parts | $i : Incident( open, ticket != "" ) | modify( $i ) { setOpen( false ) }
      in its ticket, a year ago | $i : Incident( open, ticket != "", $at : lastSeen ) | modify( $i ) { close( $at - 31536000000L, "a drill" ) }
      when the instant is complete | $i : Incident( open ) | insertLogical( new CloseIncident( $i, "a drill" ) );
      """;
}
