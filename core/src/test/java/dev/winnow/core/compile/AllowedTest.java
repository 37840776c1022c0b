package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.RuleFile;
import dev.winnow.core.SmallPolicy;
import dev.winnow.core.TriageEngine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What rules may do, so that the sandbox does not keep out honest rules. */
class AllowedTest {

  private static final String IMPORTS =
      """
      package dev.winnow.policy
      import dev.winnow.core.fact.*
      import dev.winnow.core.fact.action.*
      import dev.winnow.core.fact.cluster.*
      import dev.winnow.core.fact.count.*
      import dev.winnow.core.fact.incident.*
      import dev.winnow.core.fact.restart.*
      import dev.winnow.core.fact.ticket.*
      import dev.winnow.core.signal.*
      import java.time.*
      import java.util.*
      import java.util.stream.Collectors
      """;

  private static CompiledRules compiled(String rules) {
    return RuleCompiler.compile(List.of(new RuleFile("allowed.drl", IMPORTS + rules)));
  }

  private static void passes(String rules) {
    CompiledRules compiled = compiled(rules);
    TriageEngine.of(SmallPolicy.of(SmallPolicy.LIMITS, compiled)).close();
    assertThat(compiled.rules()).isNotEmpty();
  }

  @Test
  void textsAndLabels() {
    passes(
        """
        rule "Texts" @Id("texts") @Owner("sre")
        when
          $l : List()
          $b : Alert( labels["zone"] == "B" )
          $a : Alert( name matches "a.*b", name not matches "Disk[A-Z]+", name str[startsWith] "a",
              name contains "x", name in ("a", "b", "c"), name not in ("z"), name memberOf $l,
              labels["zone"] != null, labels["zone"] == $b.name, labels.get("x") soundslike "foo",
              name!.length > 3, name.toUpperCase(Locale.ROOT) == "X", labels == Labels.none(),
              $zone : labels["zone"] )
        then
          insert( "a" + $a.name() + $b.name().trim() );
          insert( List.of( $zone, $b.name() ) );
        end
        """);
  }

  /** Java's expressions, which can take for ever on some texts, are nowhere in compiled rules. */
  @Test
  void expressionsAreLinear() {
    CompiledRules compiled =
        compiled(
            """
            rule "Expressions" @Id("expressions") @Owner("sre")
            when
              $i : Incident( name matches "(a+)+b", labels["ip"] matches "([0-9]{1,3}[.]){3}[0-9]{1,3}" )
            then
              modify( $i ) { setOwner( "sre" ) }
            end
            """);
    assertThat(compiled.classes().values())
        .extracting(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
        .noneMatch(code -> code.contains("java/util/regex"))
        .anyMatch(code -> code.contains("com/google/re2j"));
  }

  @Test
  void numbersAndTruth() {
    passes(
        """
        rule "Numbers"
        when
          $n : Number( intValue > 3 )
          $i : Incident( (open && count > 3) || (priority == 1 || == 2), count * 2 + 1 > 5, count % 2 == 0,
              lastSeen - openedAt > 3600000, !(count > 3), -count < 3, count > $n, count > 3 && < 10 )
          not( Ticket( acknowledged ) and Incident( this != $i ) )
          exists ( Ticket() or Flapping() )
          forall ( $t : Ticket( open ) Ticket( this == $t, acknowledged ) )
        then
          boolean many = $i.isOpen() && $i.getCount() > 3;
          String text = many ? "many " + $i.getCount() : "few";
          modify( $i ) { setCount( (int) Math.max( $i.getCount(), $n.longValue() ) ), setOpen( !many ) }
          insert( text );
        end
        """);
  }

  @Test
  void collectionsAndStreams() {
    passes(
        """
        rule "Collections"
        when
          $all : ArrayList( size > 2 ) from collect( Incident( open ) )
          accumulate( $i : Incident( open, $c : count, $z : name );
              $n : count(), $sum : sum( $c ), $avg : average( $c ), $min : min( $c ), $max : max( $c ),
              $list : collectList( $i ), $set : collectSet( $z ); $n > 3 )
          $y : Number( intValue > 2 ) from accumulate( Incident( $d : count ), sum( $d ) )
          $e : Incident() from $list
        then
          List<String> names = new ArrayList<>();
          names.add( $e.getName() );
          names.sort( Comparator.naturalOrder() );
          String all = names.stream().filter( x -> x.length() > 3 ).map( String::trim ).collect( Collectors.joining( ", " ) );
          insert( Optional.of( all ).orElse( "none" ) );
          Map<String, Integer> counts = new TreeMap<>();
          counts.put( "a", $set.size() );
          insert( counts );
        end
        rule "Groups"
        when
          groupby( $i : Incident( $n : count ); $k : $i.getName(); $s : sum( $n ); $s > 3 )
        then
          insert( $k );
        end
        """);
  }

  @Test
  void times() {
    passes(
        """
        rule "Times"
        when
          $d : Duration( seconds > 3 )
          $a : Alert( at.atZone( ZoneId.of( "Europe/Berlin" ) ).getHour() > 8,
              at.atZone( ZoneOffset.UTC ).getDayOfWeek() != DayOfWeek.SUNDAY )
          $b : Alert( at.isAfter( $a.at ), atMillis > ( $a.atMillis + 300 ) )
        then
          insert( Instant.ofEpochMilli( $b.atMillis() ).plus( Duration.ofMinutes( 3 ) ) );
          insert( LocalTime.of( 8, 30 ).isBefore( LocalTime.parse( "17:00" ) ) );
        end
        """);
  }

  @Test
  void whatTheEngineIsAskedToDo() {
    passes(
        """
        rule "Base"
        when
          $i : Incident( open )
          $t : Ticket( open ) @watch( !priority )
        then
          insertLogical( new Deadline( "a", $i.getId(), 0, 1L ) );
        end
        rule "Extended" extends "Base"
        when
          $s : String()
        then
          $t.setPriority( 3 );
          update( $t );
          delete( $i );
          retract( $s );
        end
        """);
  }

  @Test
  void nestedKindsMayBeImported() {
    passes(
        """
        import dev.winnow.core.signal.Feedback.Verdict
        import java.util.Map.Entry
        rule "Nested" when Feedback( verdict == Verdict.USEFUL ) then insert( "x" ); end
        """);
  }

  @Test
  void theRuleOfTheDocumentation() throws IOException {
    String page = Files.readString(Path.of("../docs/sandbox.md"));
    int start = page.indexOf("```drl\n") + "```drl\n".length();
    String rule = page.substring(start, page.indexOf("```", start));
    RuleFile file = new RuleFile("sandbox.md", rule);
    assertThat(RuleCompiler.compile(List.of(file)).rules()).hasSize(1);
  }
}
