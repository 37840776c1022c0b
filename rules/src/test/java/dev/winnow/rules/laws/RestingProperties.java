package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.RuleFile;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.compile.RuleCompiler;
import dev.winnow.core.engine.Engines;
import dev.winnow.core.engine.RuleBase;
import dev.winnow.core.signal.Alert;
import dev.winnow.core.signal.Labels;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;

/** Whether tickets rest outside the session makes no difference to what is decided. */
class RestingProperties {

  private static final long NEVER = Long.MAX_VALUE;

  /** Each of these rules would be missed, or would be wrong, if what it asks for rested. */
  private static final String CURIOUS =
      """
      package dev.winnow.policy

      rule "While nothing of a name is open" @Id("curious-none")
      when
          $i : Incident( open, name == "SvcErrors", owner != "alone", $zone : labels.value( "zone" ) )
          not Incident( open, name == "DbDown", labels.value( "zone" ) == $zone )
      then
          modify( $i ) { setOwner( "alone" ) }
      end

      rule "What is older and more urgent" @Id("curious-order")
      when
          Incident( open, ready, name == "DbDown", $priority : priority, $at : openedAt )
          $i : Incident( open, ready, name == "DbStale", priority > $priority, openedAt > $at, owner != "second" )
      then
          modify( $i ) { setOwner( "second" ) }
      end

      rule "A ticket of no matter what" @Id("curious-any")
      when
          Incident( open, name == "SlowStart", $id : id )
          exists( Ticket( open, priority <= 3 ) )
      then
          insertLogical( new Silenced( $id, "in company" ) );
      end

      rule "An alert about the zone of another" @Id("curious-zone")
      when
          $a : Alert( firing, name == "ZoneDown", $zone : labels.value( "zone" ) )
          $t : Ticket( open, $lead : lead, !grouped )
          $i : Incident( id == $lead, labels.value( "zone" ) == $zone, spot != "of the zone" )
      then
          modify( $i ) { setSpot( "of the zone" ) }
      end

      rule "Nobody is told twice in a zone" @Id("curious-silence")
      when
          Incident( open, ready, name == "SvcErrors", ticket != "", $first : id, $zone : labels.value( "zone" ), $at : openedAt )
          Incident( open, ready, id != $first, labels.value( "zone" ) == $zone, $id : id, openedAt > $at )
      then
          insertLogical( Timed.between( $at, $at + 3600000, new Silenced( $id, $first ) ) );
      end

      rule "It puts an alert in, and has more to say later" @Id("curious-put")
      when
          Incident( open, name == "Lonely", $id : id, $zone : labels.value( "zone" ), $at : openedAt )
      then
          insert( Alert.firing( "Beside" ).label( "zone", $zone ).at( java.time.Instant.ofEpochMilli( $at ) ).build() );
          insertLogical( Timed.from( $at + 3600000, new Silenced( $id, "put" ) ) );
      end
      """;

  private static final Policy ASKED = asked();

  private static Policy asked() {
    List<RuleFile> files = new ArrayList<>(BundledRules.sources());
    files.add(new RuleFile("curious.drl", CURIOUS));
    return Given.policy(Given.BUSY, RuleCompiler.compile(files));
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Law
  void whatRestsIsDecidedOnAsIfItDidNot(
      @ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    sayTheSame(Given.either(stormy), history);
  }

  @Law
  void rulesThatAskForOthersFindThem(@ForAll("histories") List<Event> history) {
    sayTheSame(ASKED, history);
  }

  /** One ticket comes back by its alert, one by what is due, and one by neither. */
  @Example
  void whatConcernsATicketBringsItBack() {
    Policy policy = Given.calm();
    try (TriageEngine engine = Engines.of(policy, RuleBase.of(policy.rules()), 0, 0)) {
      List<Event> begun =
          List.of(fires("A", 0), fires("B", 1), fires("C", 2), new Event.Tick(after(120)));
      Event.all(begun, engine);
      assertThat(Engines.resting(engine)).isEqualTo(3);
      Event.all(List.of(fires("A", 121)), engine);
      assertThat(Engines.resting(engine)).as("a repeat is counted where it rests").isEqualTo(3);
      Event.all(List.of(ends("A", 122)), engine);
      assertThat(Engines.resting(engine)).isEqualTo(2);
      assertThat(engine.tickets()).hasSize(3);
    }
  }

  private static Event fires(String zone, int minute) {
    return sent(Alert.firing("Lonely"), zone, minute);
  }

  private static Event ends(String zone, int minute) {
    return sent(Alert.resolved("Lonely"), zone, minute);
  }

  private static Event sent(Alert.Builder alert, String zone, int minute) {
    return new Event.Sent(alert.labels(Labels.of("zone", zone)).at(after(minute)).build());
  }

  private static Instant after(int minutes) {
    return Histories.START.plus(Duration.ofMinutes(minutes));
  }

  private static void sayTheSame(Policy policy, List<Event> history) {
    RuleBase rules = RuleBase.of(policy.rules());
    try (TriageEngine rested = Engines.of(policy, rules, 0, 0);
        TriageEngine awake = Engines.of(policy, rules, NEVER)) {
      List<Event> all = new ArrayList<>(history);
      all.add(new Event.Tick(Histories.end(history).plus(Duration.ofHours(5))));
      for (Event event : all) {
        assertThat(Event.all(List.of(event), rested)).isEqualTo(Event.all(List.of(event), awake));
        assertThat(rested.tickets()).isEqualTo(awake.tickets());
        assertThat(rested.untold()).isEqualTo(awake.untold());
      }
      Twins.assertAlike(rested, awake, history.size());
      assertThat(Engines.resting(awake)).isZero();
    }
  }
}
