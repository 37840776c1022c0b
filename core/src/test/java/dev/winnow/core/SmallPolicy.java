package dev.winnow.core;

import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A policy of a few rules, for tests of the engine. */
public final class SmallPolicy {

  static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  public static final Limits LIMITS =
      new Limits(
          Duration.ofMinutes(10),
          Duration.ofDays(2),
          Instant.EPOCH,
          1000,
          1000,
          100,
          100,
          16,
          3,
          Duration.ofDays(1));

  /** An alert opens an incident, a repeat is counted, an incident gets a ticket. */
  public static final RuleFile BASE =
      new RuleFile(
          "base.drl",
          """
          package dev.winnow.policy

          import dev.winnow.core.fact.incident.Incident
          import dev.winnow.core.fact.ticket.OpenTicket
          import dev.winnow.core.signal.Alert

          rule "A first alert opens an incident"
              @Id("open") @Answer("opened")
          when
              $a : Alert( firing, $key : key )
              not Incident( key == $key )
          then
              insert( Incident.opened( $a ) );
          end

          rule "A repeat is counted"
              @Id("repeat") @Answer("deduplicated")
          when
              $a : Alert( firing, $key : key, $signal : id )
              $i : Incident( key == $key, lastSignal < $signal )
          then
              modify( $i ) { setCount( $i.getCount() + 1 ), setLastSignal( $signal ) }
          end

          rule "An incident gets a ticket"
              @Id("ticket")
          when
              $i : Incident( ticket == "" )
          then
              insertLogical( new OpenTicket( $i ) );
          end
          """);

  private SmallPolicy() {}

  public static Policy of(Limits limits, RuleFile... more) {
    return of(limits, compiled(more));
  }

  public static Policy of(Limits limits, CompiledRules rules) {
    return new Policy(rules, List.of(), "small", new Identity(Set.of()), limits, List.of());
  }

  static CompiledRules compiled(RuleFile... more) {
    List<RuleFile> files = new ArrayList<>(List.of(more));
    files.add(BASE);
    return RuleCompiler.compile(files);
  }

  /** A file with one rule. */
  public static RuleFile rule(String file, String name, String when, String then) {
    return new RuleFile(
        file,
        """
        package dev.winnow.policy

        import dev.winnow.core.fact.incident.Incident
        import dev.winnow.core.signal.Alert

        rule "%s"
        when
            %s
        then
            %s
        end
        """
            .formatted(name, when, then));
  }

  static Alert alert(String name, Instant at) {
    return Alert.firing(name).label("zone", "A").at(at).build();
  }
}
