package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.Because;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.TicketView;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ticket of an action that was not done names the rules that wanted it and forbade it. */
class VetoReasonsTest {

  private static final Instant AT = Histories.START;
  private static final String FIXES = "fixes: [{alert: Disk, times: 1, action: clean-tmp}]";

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = WAYS)
  void theTicketNamesTheRule(String way, String when, String then) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine =
        TriageEngine.of(Attempt.policy(FIXES, way, when, then, "").orElseThrow())) {
      engine.advanceTo(AT);
      Alert alert = Alert.firing("Disk").label("severity", "critical").at(AT).build();
      decided.addAll(engine.accept(alert).decisions());
      decided.addAll(engine.advanceTo(AT.plus(Duration.ofHours(2))));
      assertThat(engine.failures()).isEmpty();
    }
    List<Decision> vetoed =
        decided.stream()
            .filter(one -> one.kind().equals("ticket-opened"))
            .filter(one -> one.subject().contains("ActionVetoed"))
            .toList();
    assertThat(vetoed).hasSize(1);
    assertThat(vetoed.get(0).because())
        .extracting(Because::ruleId)
        .contains("own", "guard-ticket", "fix-propose");
    assertThat(decided).extracting(Decision::kind).doesNotContain("action");
  }

  /** Two reasons under one name are one ticket that says both, and both rules. */
  @Test
  void theTicketOfAGuardNamesEachOfItsReasons() {
    String both =
        """
        insertLogical( new Veto( $p, "fridays", "it is Friday" ) );
        end
        rule "Nothing is done while the shop is on sale"
            @Id("other")
        when
            $p : ProposedAction()
        then
            insertLogical( new Veto( $p, "fridays", "the shop is on sale" ) );""";
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine =
        TriageEngine.of(
            Attempt.policy(FIXES, "Nothing is done on Fridays", "$p : ProposedAction()", both, "")
                .orElseThrow())) {
      Alert alert = Alert.firing("Disk").label("severity", "critical").at(AT).build();
      decided.addAll(engine.accept(alert).decisions());
      decided.addAll(engine.advanceTo(AT.plus(Duration.ofHours(2))));
      assertThat(engine.tickets())
          .extracting(TicketView::summary)
          .contains("not done: clean-tmp (it is Friday; the shop is on sale)");
    }
    assertThat(decided)
        .filteredOn(one -> one.kind().equals("ticket-opened"))
        .filteredOn(one -> one.subject().contains("ActionVetoed"))
        .singleElement()
        .extracting(Decision::because)
        .asInstanceOf(InstanceOfAssertFactories.list(Because.class))
        .extracting(Because::ruleId)
        .contains("own", "other", "guard-ticket", "fix-propose");
  }

  private static final String WAYS =
      """
      over every action | $p : ProposedAction() | insertLogical( new Veto( $p, "fridays", "it is Friday" ) );
      by its ticket and key | ProposedAction( $id : ticket, $key : key ) | insertLogical( new Veto( $id, $key, "fridays" ) );
      for a while | $p : ProposedAction( $since : since ) | insertLogical( Timed.within( $since, Duration.ofHours( 3 ), new Veto( $p, "fridays", "it is Friday" ) ) );
      """;
}
