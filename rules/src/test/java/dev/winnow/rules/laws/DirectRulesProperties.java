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
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What is decided without the rule engine is what the rule engine would decide. */
class DirectRulesProperties {

  private static final long NEVER = Long.MAX_VALUE;

  /** Each of these rules would be missed, or would be wrong, if it were thought to hear nothing. */
  private static final String HOSTILE =
      """
      package dev.winnow.policy

      rule "Counts are watched" @Id("hostile-count")
      when
          $i : Incident( open, count > 2, owner != "counted" )
      then
          modify( $i ) { setOwner( "counted" ) }
      end

      rule "A second rule has its say about the same alert" @Id("hostile-second")
      when
          $a : Alert( firing, name == "DbDown", $key : key )
          $i : Incident( key == $key, spot != "seen twice", lastSeen > openedAt )
      then
          modify( $i ) { setSpot( "seen twice" ) }
      end

      rule "A time that moves with each alert" @Id("hostile-time")
      when
          Incident( open, name == "SvcErrors", $id : id, $at : lastSeen )
      then
          insertLogical( Timed.between( $at + 60000, $at + 120000, new Silenced( $id, "lately heard of" ) ) );
      end

      rule "How many are heard of again and again" @Id("hostile-sum")
      when
          accumulate( Incident( open, !own, $count : count ); $all : sum( $count ); $all > 9 )
          $i : Incident( own, open, owner != "many" )
      then
          modify( $i ) { setOwner( "many" ) }
      end

      rule "It changes one fact and derives another" @Id("hostile-derives")
      when
          $a : Alert( firing, name == "DbStale", $key : key )
          $i : Incident( key == $key, spot != "derived", $id : id )
      then
          modify( $i ) { setSpot( "derived" ) }
          insertLogical( new Silenced( $id, "derived" ) );
      end

      rule "A stronger answer to an alert that has been counted" @Id("hostile-answer") @Answer("opened")
      when
          $a : Alert( firing, name == "SvcErrors", $key : key )
          Incident( key == $key, count > 1 )
      then
          // The answer is all there is to do.
      end

      rule "While no alert is about" @Id("hostile-absent")
      when
          not Alert( name == "Lonely" )
          $i : Incident( name == "Lonely", open, owner != "alone" )
      then
          modify( $i ) { setOwner( "alone" ) }
      end

      rule "A draft is changed once more" @Id("hostile-draft")
      when
          $d : Draft( name == "DbDown", priority > 1 )
      then
          modify( $d ) { setPriority( 1 ) }
      end

      rule "A change of a draft that does not end the rule" @Id("hostile-draft-again")
      when
          $d : Draft( name == "SvcErrors", category != "" )
      then
          modify( $d ) { setRunbook( "read on" ) }
      end

      rule "A draft that looks at others" @Id("hostile-draft-others")
      when
          $d : Draft( name == "DbStale", runbook == "" )
          exists( Incident( open, ready, name == "DbDown" ) )
      then
          modify( $d ) { setRunbook( "see the other" ) }
      end

      rule "A second rule opens what another does" @Id("hostile-twin")
      when
          $a : Alert( firing, name == "ZoneDown", $key : key )
          not Incident( !own, key == $key )
      then
          insert( Incident.opened( $a ) );
      end

      rule "What nobody has classified" @Id("hostile-unready")
      when
          Incident( !ready, open, $id : id )
      then
          insertLogical( new Silenced( $id, "unknown" ) );
      end

      rule "What fails is taken out" @Id("hostile-failure")
      when
          $i : Incident( name == "SlowStart", 10 / ( 4 - count ) > 100 )
      then
          modify( $i ) { setOwner( "never" ) }
      end
      """;

  private static final Policy WATCHED = watched();

  private static Policy watched() {
    List<RuleFile> files = new ArrayList<>(BundledRules.sources());
    files.add(new RuleFile("hostile.drl", HOSTILE));
    return Given.policy(Given.BUSY, RuleCompiler.compile(files));
  }

  @Provide
  Arbitrary<List<Event>> histories() {
    return Histories.any();
  }

  @Law
  void theBundledRulesSayTheSame(@ForAll("histories") List<Event> history, @ForAll boolean stormy) {
    sayTheSame(Given.either(stormy), history);
  }

  @Law
  void rulesThatHearOfAllSayTheSame(@ForAll("histories") List<Event> history) {
    sayTheSame(WATCHED, history);
  }

  @Example
  void repeatsAreDecidedOnWithoutTheRuleEngine() {
    List<Event> history = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      history.add(
          new Event.Sent(
              Alert.firing("SvcErrors")
                  .labels(Labels.of("zone", "A"))
                  .at(Histories.START.plusSeconds(i))
                  .build()));
    }
    try (TriageEngine engine = Engines.of(Given.calm(), RuleBase.of(Given.calm().rules()), 0, 0)) {
      Event.all(history, engine);
      assertThat(Engines.direct(engine)).isEqualTo(20);
    }
  }

  private static Event sent(Alert.Builder alert, int minute) {
    return new Event.Sent(
        alert
            .labels(Labels.of("zone", "A"))
            .at(Histories.START.plus(Duration.ofMinutes(minute)))
            .build());
  }

  /** The third one comes while its cause is open: the fix is proposed once that is over. */
  @Example
  void whatIsCountedWhileSomethingHoldsARuleBackCountsOnceNothingDoes() {
    List<Event> history =
        List.of(
            sent(Alert.firing("SvcErrors"), 0),
            sent(Alert.firing("ZoneDown"), 1),
            sent(Alert.firing("SvcErrors"), 2),
            sent(Alert.firing("SvcErrors"), 3),
            sent(Alert.firing("SvcErrors"), 4),
            sent(Alert.resolved("ZoneDown"), 6),
            sent(Alert.firing("SvcErrors"), 7));
    Policy policy = Given.either(false);
    try (TriageEngine engine = Engines.of(policy, RuleBase.of(policy.rules()), 0, 0)) {
      assertThat(Event.all(history.subList(0, 6), engine).toString()).contains("restart-service");
    }
    sayTheSame(policy, history);
  }

  private static void sayTheSame(Policy policy, List<Event> history) {
    RuleBase rules = RuleBase.of(policy.rules());
    try (TriageEngine direct = Engines.of(policy, rules, 0, 0);
        TriageEngine classic = Engines.of(policy, rules, NEVER)) {
      Event.Tick last = new Event.Tick(Histories.end(history).plus(Duration.ofHours(5)));
      List<Event> all = new ArrayList<>(history);
      all.add(last);
      List<String> told = Event.all(all, classic);
      assertThat(Event.all(all, direct)).isEqualTo(told);
      Twins.assertAlike(direct, classic, history.size());
      assertThat(Engines.direct(classic)).isZero();
      Statistics.label("tickets put to rest").collect(Engines.rested(direct) > 0);
    }
  }
}
