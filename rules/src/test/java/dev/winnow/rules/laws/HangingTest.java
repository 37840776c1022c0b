package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules of anybody's that try to keep the engine busy for ever, or to fill memory. Whatever they
 * do, each alert has its ticket, and the rule is named. The timeout is no measure of speed: without
 * a bound none of these ends.
 */
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = ATTEMPTS)
  void noAttemptKeepsTheEngineBusy(String attempt, String when, String then, String said) {
    Optional<Policy> policy = Attempt.policy("", attempt, when, written(then), said);
    if (policy.isEmpty()) {
      return;
    }
    try (TriageEngine engine = TriageEngine.of(policy.get())) {
      Instant at = Histories.START;
      for (int minute = 0; minute < 3; minute++) {
        Instant now = at.plus(Duration.ofMinutes(minute));
        engine.advanceTo(now);
        Alert alert = Alert.firing("Disk" + minute).label("severity", "critical").at(now).build();
        assertThat(engine.accept(alert).ticket()).isNotEmpty();
      }
      engine.advanceTo(at.plus(Duration.ofHours(2)));
      if (said.equals("nothing")) {
        assertThat(engine.failures()).isEmpty();
      } else {
        assertThat(engine.failures())
            .singleElement()
            .satisfies(one -> assertThat(one.rule().id()).startsWith("own"))
            .satisfies(one -> assertThat(one.error()).contains(said));
      }
    }
  }

  private static String written(String then) {
    return then.replace("DOUBLE", DOUBLE).replace("DEEP", deep());
  }

  /** A list of half a million. */
  private static final String DOUBLE = "l.addAll( l ); ".repeat(18);

  /** Lists that hold another twice, which holds another twice, and so on: d40 has 2^40 texts. */
  private static String deep() {
    StringBuilder lists = new StringBuilder("var d0 = java.util.List.of( \"x\", \"y\" );");
    for (int i = 1; i <= 40; i++) {
      String held = "d" + (i - 1);
      lists.append("var d%d = java.util.List.of( %s, %s );".formatted(i, held, held));
    }
    return lists.toString();
  }

  private static final String ATTEMPTS =
      """
      derives a signal for a time | $a : Alert() | insertLogical( Timed.from( 0, $a ) ); | nothing
      puts signals in without an end | $a : Alert() | insert( Alert.firing( $a.name() + "x" ).at( $a.at() ).build() ); | again and again without an end
      puts the same signal in again | $a : Alert() | insert( $a ); | nothing
      puts in values without an end | $a : Alert() | insert( UnknownValue.of( "w", "x", "", 0 ) ); end rule "more" @Id("own-more") when $u : UnknownValue( kind == "w" ) then insert( UnknownValue.of( "w", $u.getValue() + "x", "", 0 ) ); | again and again without an end
      waits for what is past, again and again | $a : Alert() | insert( new Deadline( "own", "x", 0, 1 ) ); end rule "more" @Id("own-more") when DeadlineReached( kind == "own", $n : number ) then insert( new Deadline( "own", "x", $n + 1, 1 ) ); | again and again without an end
      derives what is past, again and again | $a : Alert() | insertLogical( new Deadline( "own", "x", 0, 1 ) ); end rule "more" @Id("own-more") when DeadlineReached( kind == "own", $n : number ) then insertLogical( new Deadline( "own", "x", $n + 1, 1 ) ); | nothing
      begins in the past, again and again | $a : Alert() | insertLogical( Timed.from( 1, "x" ) ); end rule "more" @Id("own-more") when $s : String() then insertLogical( Timed.from( 1, $s + "x" ) ); | again and again without an end
      doubles what it derives | $a : Alert() | insertLogical( "x" ); end rule "more" @Id("own-more") when $s : String() then insertLogical( $s + $s ); | may not make a text of 1048576 letters
      keeps deadlines of the past | $i : Incident( $c : count ) | insert( new Deadline( "own", $i.getId(), 1, 1 ) ); | nothing
      vetoes by hand | $p : Incident() | insert( new Veto( "T", "k", "g" ) ); insert( new Veto( "T", "k", "h" ) ); | Veto
      counts up | $i : Incident() | modify( $i ) { setCount( $i.getCount() + 1 ) } | nothing
      changes its mind | $t : Ticket( $p : priority ) | modify( $t ) { setPriority( $p == 1 ? 2 : 1 ) } | again and again without an end
      counts for ever | $a : Alert() | insertLogical( new Count( "own", "x", "0", 9999999999999L, Duration.ofDays( 1 ) ) ); end rule "more" @Id("own-more") when Counter( kind == "own", $s : size ) then insertLogical( new Count( "own", "x", "" + $s, 9999999999999L, Duration.ofDays( 1 ) ) ); | nothing
      keeps a history that grows | $h : History() or Alert() | insertLogical( new Keep( History.of( "k", 1 ) ) ); | nothing
      opens problems of problems | $i : Incident( $n : name ) | insertLogical( Problem.of( $n + "x", "a", Labels.none(), "", "critical" ) ); | again and again without an end
      closes and opens | $i : Incident( open ) | insertLogical( new CloseIncident( $i, "x" ) ); | nothing
      lasts in the past | $i : Incident() | insertLogical( Timed.between( 5, 1, new CloseIncident( $i, "x" ) ) ); | nothing
      lasts for ever | $i : Incident() | insertLogical( Timed.from( Long.MAX_VALUE, new CloseIncident( $i, "x" ) ) ); | nothing
      doubles a text | $a : Alert( $x : name ) | String s = $x; s = s + s; s = s + s; s = s + s; insertLogical( s ); | nothing
      holds itself | $a : Alert() | var l = new java.util.ArrayList(); l.add( l ); insertLogical( l.toString() ); | more than 100 deep
      is held by another | $a : Alert() | var l = new java.util.ArrayList(); var m = new java.util.ArrayList(); l.add( m ); m.add( l ); l.equals( m ); | more than 100 deep
      hashes itself | $a : Alert() | var l = new java.util.ArrayList(); l.add( l ); l.hashCode(); | more than 100 deep
      derives what holds itself | $a : Alert() | var l = new java.util.ArrayList(); l.add( l ); insertLogical( l ); | more than 100 deep
      throws nothing | $a : Alert() | throw null; | NullPointerException
      throws what it may | $a : Alert() | if ( $a.firing() ) { throw new IllegalStateException( "no" ); } | IllegalStateException: no
      reads no number | $a : Alert() | Long.parseLong( $a.name() ); | NumberFormatException
      divides by nothing | $a : Alert() | int x = 1 / ( $a.name().length() - $a.name().length() ); | ArithmeticException
      asks beyond the end | $a : Alert() | $a.name().substring( 99 ); | StringIndexOutOfBoundsException
      asks each of many about each | $a : Alert() | var l = new java.util.ArrayList(); l.add( "x" ); DOUBLE l.stream().anyMatch( x -> l.stream().anyMatch( y -> l.stream().anyMatch( z -> false ) ) ); | more than 1000000 steps
      asks whether many are among many | $a : Alert() | var l = new java.util.ArrayList(); l.add( "x" ); DOUBLE var m = l; java.util.Collections.disjoint( m, new java.util.ArrayList( m ) ); | more than 1000000 steps
      keeps many of many | $a : Alert() | var l = new java.util.ArrayList(); l.add( "x" ); DOUBLE var m = l.stream().map( x -> "y" ).toList(); l.retainAll( m ); | more than 1000000 steps
      sorts much | $a : Alert() | var l = new java.util.ArrayList(); l.add( "x" ); DOUBLE l.stream().sorted().toList(); | more than 1000000 steps
      hashes what holds much | $a : Alert() | DEEP d40.hashCode(); | more than 1000000 steps
      compares what holds much | $a : Alert() | DEEP d40.equals( java.util.List.copyOf( d40 ) ); | more than 1000000 steps
      writes what holds much | $a : Alert() | DEEP var s = "x" + d40; | more than 1000000 steps
      writes each that holds much | $a : Alert() | DEEP d40.stream().map( Object::toString ).toList(); | more than 1000000 steps
      derives what holds much | $a : Alert() | DEEP insertLogical( d40 ); | more than 1000000 steps
      derives for a time what holds much | $a : Alert() | DEEP insertLogical( Timed.from( 0, d40 ) ); | more than 1000000 steps
      tells apart what holds much | $a : Alert() | DEEP var l = new java.util.ArrayList(); l.add( d40 ); | more than 1000000 steps
      keeps what holds much by itself | $a : Alert() | DEEP var m = new java.util.LinkedHashMap(); m.put( d40, 1 ); | more than 1000000 steps
      seeks a text in a text | $a : Alert() | var s = "aaaaaaaaaaaaaaaa"; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; s = s + s; var t = s.substring( s.length() / 2 ) + "b"; s.contains( t ); | more than 1000000 steps
      asks in a condition | Alert( labels.stream().allMatch( $x -> true ) ) | insertLogical( "x" ); | makes code, which conditions cannot hold
      does what is harmless | $a : Alert() | var l = new java.util.ArrayList(); l.add( "b" ); l.add( 0, "a" ); l.add( "b" ); var m = new java.util.LinkedHashMap(); m.put( "k", l ); var s = String.join( ",", l.stream().distinct().sorted( java.util.Comparator.reverseOrder() ).map( Object::toString ).toList() ); if ( s.equals( "b,a" ) && l.contains( "a" ) && l.indexOf( "b" ) == 1 && "xay".replace( "a", "" ).equals( "xy" ) && "xay".indexOf( "a", 1 ) == 1 && m.get( "k" ) == l ) { insertLogical( s + m + $a.name().length() + 1L ); } else { throw new IllegalStateException( s ); } | nothing
      loops | $a : Alert() | while ( true ) { $a.name(); } | may not loop
      loops by counting | $a : Alert() | for ( long i = 0; i < Long.MAX_VALUE; i++ ) { $a.name(); } | may not loop
      """;
}
