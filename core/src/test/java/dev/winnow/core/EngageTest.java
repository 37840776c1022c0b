package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.fact.ticket.Engage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who must hear of a ticket besides its escalation hears of it once. */
class EngageTest {

  private static final RuleFile ENGAGED =
      new RuleFile(
          "engaged.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.Timed
          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.ticket.Engage
          import dev.winnow.core.fact.ticket.Ticket
          import java.util.List

          rule "Networking hears of each ticket"
              @Id("networking")
          when
              $t : Ticket( open )
              Incident( open, ticket == $t.id, $seen : lastSeen )
          then
              insertLogical( new Engage( $t, "networking", true, "pager", List.of( "networking" ), "seen at " + $seen ) );
          end

          rule "Ops hear of each that is open for a minute"
              @Id("ops")
          when
              $t : Ticket( open, $opened : openedAt )
          then
              insertLogical( Timed.from( $opened + 60000, new Engage( $t, "ops", false, "chat", List.of( "ops", "database" ), "" ) ) );
          end
          """);

  private final List<Notification> told = new ArrayList<>();

  private void take(List<? extends Decision> decisions) {
    decisions.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .forEach(told::add);
  }

  @Test
  void isToldOnceWhateverChangesAndAfterARestartToo() {
    Policy policy = SmallPolicy.of(SmallPolicy.LIMITS, ENGAGED);
    Snapshot kept;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(alert("DnsDown", START));
      take(engine.advanceTo(START.plusSeconds(10)));
      engine.accept(alert("DnsDown", START.plusSeconds(20)));
      take(engine.advanceTo(START.plusSeconds(30)));
      assertThat(told).hasSize(1);
      kept = engine.snapshot();
    }
    try (TriageEngine engine = TriageEngine.restore(policy, kept)) {
      engine.accept(alert("DnsDown", START.plusSeconds(40)));
      take(engine.advanceTo(START.plusSeconds(200)));
    }
    assertThat(told).extracting(Notification::channel).containsExactly("pager", "chat");
    assertThat(told.get(0).to()).containsExactly("networking");
    assertThat(told.get(0).page()).isTrue();
    assertThat(told.get(0).step()).isEqualTo(Engage.NO_STEP);
    assertThat(told.get(0).text()).startsWith(told.get(1).text() + ": seen at ");
    assertThat(told.get(0).because()).isNotEmpty();
    assertThat(told.get(1).to()).containsExactly("ops", "database");
    assertThat(told.get(1).at()).isEqualTo(START.plusSeconds(60));
  }
}
