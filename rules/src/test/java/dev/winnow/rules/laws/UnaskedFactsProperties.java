package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/**
 * Whether any rule asks for what rules derive makes no difference to what comes of it. How often a
 * rule fired is not compared: with other rules beside them, rules that are equally important fire
 * in another order, and may have to take back what another one fired for.
 */
class UnaskedFactsProperties {

  /** The same from several rules, at once and later, and from one that fires again and again. */
  private static final String TWICE =
      """
      package dev.winnow.policy

      rule "It ends at some time" @Id("twice-one")
      when
          $i : Incident( open, name == "SvcErrors", $at : openedAt )
      then
          insertLogical( Timed.from( $at + 600000, new CloseIncident( $i, "long enough" ) ) );
      end

      rule "It ends at the same time, if it is heard of until then" @Id("twice-other")
      when
          $i : Incident( open, name == "SvcErrors", count > 1, $at : openedAt )
      then
          insertLogical( Timed.between( $at + 600000, $at + 900000, new CloseIncident( $i, "long enough" ) ) );
      end

      rule "It ends at once when it has come often" @Id("twice-now")
      when
          $i : Incident( open, name == "SvcErrors", count > 3 )
      then
          insertLogical( new CloseIncident( $i, "long enough" ) );
      end

      rule "How long it goes on is said anew with each alert" @Id("twice-again")
      when
          $i : Incident( open, name == "DbDown", $at : lastSeen )
      then
          insertLogical( Timed.from( $at + 1200000, new CloseIncident( $i, "no longer heard of" ) ) );
          insertLogical( new Silenced( $i.getId(), "said anew" ) );
      end
      """;

  /** No such fact ever comes, but that it would be seen is all that matters. */
  private static String asking() {
    return Stream.of(
            "Timed( from == -7 )",
            "Notify( step == -7 )",
            "Engage( key == \"none\" )",
            "Waited( priority == -7 )",
            "OpenTicket( incident == null )",
            "CountOpening( incident == null )",
            "CloseIncident( reason == \"none\" )",
            "CloseWhenQuiet( incident == null )",
            "Keep( fact == null )",
            "Expire( at == -7 )")
        .map(
            pattern ->
                """
                rule "It asks for %1$s" @Id("asks-%2$s")
                when
                    %3$s
                then
                end
                """
                    .formatted(
                        pattern.replace('"', ' '),
                        pattern.substring(0, pattern.indexOf('(')).toLowerCase(Locale.ROOT),
                        pattern))
        .reduce("package dev.winnow.policy\n", (one, other) -> one + "\n" + other);
  }

  private static final Policy UNASKED = policy(new RuleFile("twice.drl", TWICE));

  private static final Policy ASKED =
      policy(new RuleFile("twice.drl", TWICE), new RuleFile("asking.drl", asking()));

  private static Policy policy(RuleFile... more) {
    List<RuleFile> files = new ArrayList<>(BundledRules.sources());
    files.addAll(List.of(more));
    return Given.policy(Given.BUSY, RuleCompiler.compile(files));
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Law
  void whatNobodyAsksForFollowsAllTheSame(@ForAll("histories") List<Event> history) {
    try (TriageEngine unasked = TriageEngine.of(UNASKED);
        TriageEngine asked = TriageEngine.of(ASKED)) {
      List<Event> all = new ArrayList<>(history);
      all.add(new Event.Tick(Histories.end(history).plus(Duration.ofHours(5))));
      assertThat(Event.all(all, unasked)).isEqualTo(Event.all(all, asked));
      assertThat(unasked.snapshot().under("any").toJson())
          .isEqualTo(asked.snapshot().under("any").toJson());
      assertThat(unasked.tickets()).isEqualTo(asked.tickets());
      assertThat(unasked.failures()).isEmpty();
      assertThat(asked.failures()).isEmpty();
    }
  }
}
