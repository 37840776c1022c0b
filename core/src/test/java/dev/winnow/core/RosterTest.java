package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.fact.Roster;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is meant when a notification is sent is told, not whoever was when it was proposed. */
class RosterTest {

  private static final RuleFile LATE =
      new RuleFile(
          "late.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.Timed
          import dev.winnow.core.fact.ticket.Engage
          import dev.winnow.core.fact.ticket.Notify
          import dev.winnow.core.fact.ticket.Ticket
          import java.util.List

          rule "A minute later people are told"
              @Id("late")
          when
              $t : Ticket( open, nextStep == 0, $opened : openedAt )
          then
              insertLogical( Timed.from( $opened + 60000, new Notify( $t, 0, 0, true, "pager", List.of( "primary" ) ) ) );
          end

          rule "Ops are told at once"
              @Id("at-once")
          when
              $t : Ticket( open )
          then
              insertLogical( new Engage( $t, "ops", false, "chat", List.of( "primary", "ops" ), "" ) );
          end
          """);

  /** Ann until a minute after the start, then bob. */
  private static final class HandOver implements Roster {
    @Override
    public List<String> at(List<String> names, long at) {
      String primary = at < START.plusSeconds(60).toEpochMilli() ? "ann" : "bob";
      return names.stream().map(name -> name.equals("primary") ? primary : name).toList();
    }
  }

  private static Policy policy(List<Object> settings) {
    CompiledRules rules = SmallPolicy.compiled(LATE);
    return new Policy(
        rules, settings, "small", new Identity(Set.of()), SmallPolicy.LIMITS, List.of());
  }

  private static List<Notification> told(Policy policy, boolean restart) {
    List<Decision> decided = new ArrayList<>();
    Snapshot kept;
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(alert("Down", START));
      decided.addAll(engine.advanceTo(START.plusSeconds(restart ? 30 : 90)));
      kept = engine.snapshot();
    }
    if (restart) {
      try (TriageEngine engine = TriageEngine.restore(policy, kept)) {
        decided.addAll(engine.advanceTo(START.plusSeconds(90)));
      }
    }
    return decided.stream()
        .filter(Notification.class::isInstance)
        .map(Notification.class::cast)
        .toList();
  }

  @Test
  void whoeverIsMeantWhenItIsSentIsTold() {
    Policy policy = policy(List.of(new HandOver()));
    assertThat(told(policy, false))
        .extracting(Notification::to)
        .containsExactly(List.of("ann", "ops"), List.of("bob"));
    assertThat(told(policy, true)).isEqualTo(told(policy, false));
  }

  @Test
  void withoutARosterNamesMeanThemselves() {
    assertThat(told(policy(List.of()), false))
        .extracting(Notification::to)
        .containsExactly(List.of("primary", "ops"), List.of("primary"));
  }
}
