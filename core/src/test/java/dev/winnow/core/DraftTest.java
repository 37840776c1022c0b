package dev.winnow.core;

import static dev.winnow.core.SmallPolicy.LIMITS;
import static dev.winnow.core.SmallPolicy.START;
import static dev.winnow.core.SmallPolicy.alert;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.decision.Disposition;
import org.junit.jupiter.api.Test;

/** Rules see an incident once it is known what it is like, or will not be known. */
class DraftTest {

  private static final RuleFile CLASSIFY =
      SmallPolicy.rule(
          "classify.drl",
          "What it is like",
          "$d : dev.winnow.core.fact.incident.Draft( priority == 0 )",
          "modify( $d ) { setPriority( 2 ), setCategory( \"a/b/c\" ), setOwner( \"sre\" ) }");

  @Test
  void noRuleSeesAnIncidentBeforeItIsClassified() {
    RuleFile early =
        SmallPolicy.rule(
            "early.drl", "Too early", "$i : Incident( priority == 0 )", "$i.getKey().length();");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(LIMITS, CLASSIFY, early))) {
      Triage opened = engine.accept(alert("X", START));
      assertThat(opened.disposition()).isEqualTo(Disposition.OPENED);
      assertThat(engine.tickets()).extracting(ticket -> ticket.owner()).containsExactly("sre");
      assertThat(engine.fired()).containsEntry("open", 1L).hasSize(3);
    }
  }

  @Test
  void whatNoRuleClassifiesIsOpenedAllTheSame() {
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(LIMITS))) {
      assertThat(engine.accept(alert("X", START)).disposition()).isEqualTo(Disposition.OPENED);
      assertThat(engine.tickets()).extracting(ticket -> ticket.priority()).containsExactly(0);
    }
  }

  @Test
  void ofTwoRulesThatOpenTheSameIncidentAtOnceOneDoes() {
    RuleFile twin =
        SmallPolicy.rule(
            "twin.drl",
            "The same once more",
            "$a : Alert( firing, $key : key ) not Incident( key == $key )",
            "insert( Incident.opened( $a ) );");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(LIMITS, CLASSIFY, twin))) {
      engine.accept(alert("X", START));
      assertThat(engine.tickets()).hasSize(1);
      engine.accept(alert("X", START.plusSeconds(1)));
      assertThat(engine.tickets()).extracting(ticket -> ticket.count()).containsExactly(2L);
    }
  }

  @Test
  void aRuleThatOpensIncidentsForEverIsTakenOut() {
    RuleFile more =
        SmallPolicy.rule(
            "more.drl",
            "One more each time",
            "$i : Incident( $n : lastSeen )",
            "insert( Incident.about( \"more\", \"More\", $i.getLabels(), $i.getLabels(), $n + 1 )"
                + " );");
    try (TriageEngine engine = TriageEngine.of(SmallPolicy.of(LIMITS, CLASSIFY, more))) {
      assertThat(engine.accept(alert("X", START)).disposition()).isEqualTo(Disposition.OPENED);
      assertThat(engine.failures())
          .singleElement()
          .satisfies(failure -> assertThat(failure.toString()).contains("again and again"));
    }
  }
}
