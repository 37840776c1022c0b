package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import dev.winnow.core.language.Condition;
import dev.winnow.core.language.Pattern;
import dev.winnow.core.language.Place;
import dev.winnow.core.language.Quantifier;
import dev.winnow.core.language.RuleFileText;
import dev.winnow.core.language.RuleText;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleParserTest {

  private static final String TEXT =
      """
      // A file
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Incident
      import dev.winnow.core.signal.Alert

      rule "It is so"
          @Id("so") @Owner("sre") salience 3
      when
          $a : Alert( firing, $key : key, $n : count > 3, labels["zone"] == "AB" )
          not Incident( key == $key )
          exists ( Incident( open ) and Incident( !open ) )
          ( Incident( open ) or Incident( counted ) )
          $link : String() from $a.links( 1 )
          accumulate( Incident( grouped ); $sum : count( 1 ); $sum > 3 )
          Incident( open ) @watch( count, labels )
      then
          // why
          insert( Incident.opened( $a ) );
      end

      rule "Nothing"
      when
          Alert()
      then
      end
      """;

  private final RuleFileText file = RuleParser.parse(new RuleFile("a.drl", TEXT));
  private final RuleText rule = file.rules().get(0);

  @Test
  void aFileHasAPackageImportsAndRules() {
    assertThat(file.packageName()).isEqualTo("dev.winnow.policy");
    assertThat(file.imports())
        .extracting(i -> i.target() + " " + i.place().line())
        .containsExactly(
            "dev.winnow.core.fact.incident.Incident 4", "dev.winnow.core.signal.Alert 5");
    assertThat(file.rules()).extracting(RuleText::id).containsExactly("so", "Nothing");
    assertThat(rule.metadata()).containsEntry("Owner", "sre");
    assertThat(rule.attributes()).containsExactly("salience");
  }

  @Test
  void patternsAreInTheirOrderWithTheirQuantifiers() {
    assertThat(rule.patterns())
        .extracting(Pattern::quantifier)
        .containsExactly(
            Quantifier.EACH,
            Quantifier.NONE,
            Quantifier.SOME,
            Quantifier.SOME,
            Quantifier.EACH,
            Quantifier.EACH,
            Quantifier.EACH,
            Quantifier.TOGETHER,
            Quantifier.EACH,
            Quantifier.EACH);
    assertThat(rule.patterns().get(6).from()).isEqualTo("$a.links( 1 )");
    assertThat(rule.patterns().get(4).alternative()).isTrue();
    assertThat(rule.patterns().get(9).watch()).containsExactly("count", "labels");
  }

  @Test
  void everyPlaceIsWhereTheWordsStand() {
    for (Pattern pattern : rule.patterns()) {
      assertThat(at(pattern.place()))
          .contains(pattern.type().equals("Object") ? "(" : pattern.type());
      for (Condition condition : pattern.conditions()) {
        assertThat(at(condition.place())).isEqualTo(condition.text());
      }
    }
    assertThat(at(rule.patterns().get(1).whole())).isEqualTo("not Incident( key == $key )");
    assertThat(at(rule.place())).startsWith("rule \"It is so\"").endsWith("end");
    assertThat(at(rule.thenPlace())).isEqualTo(rule.then()).contains("insert( Incident");
    assertThat(rule.thenPlace().line()).isEqualTo(18);
  }

  @Test
  void bindingsAndTestsAreToldApart() {
    List<Condition> conditions = rule.patterns().get(0).conditions();
    assertThat(conditions).extracting(Condition::binding).containsExactly("", "$key", "$n", "");
    assertThat(conditions)
        .extracting(condition -> condition.expression().orElseThrow().in(TEXT))
        .containsExactly("firing", "key", "count > 3", "labels[\"zone\"] == \"AB\"");
    assertThat(conditions)
        .extracting(Condition::onlyBinds)
        .containsExactly(false, true, false, false);
  }

  @Test
  void whatIsNoRuleIsSaidWithItsPlace() {
    assertThatThrownBy(
            () ->
                RuleParser.parse(new RuleFile("a.drl", "rule \"x\"\nwhen\n  Alert(\nthen\nend\n")))
        .isInstanceOf(PolicyException.class)
        .hasMessage("a.drl:3:8: this ( is not closed; write the ) that closes it");
  }

  private static String at(Place place) {
    return TEXT.substring(place.start(), place.end());
  }
}
