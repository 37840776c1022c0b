package dev.winnow.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which changes are made of a rule. */
class MutantsTest {

  private static final String HEAD = "package dev.winnow.policy\nrule \"A\" @Id(\"a\")\nwhen\n";

  private static List<String> changes(String when, String then, boolean thorough) {
    RuleFile file = new RuleFile("a.drl", HEAD + when + "\nthen\n" + then + "\nend\n");
    return Mutants.of(file, thorough).stream()
        .map(mutant -> mutant.before() + " -> " + mutant.after())
        .toList();
  }

  private static List<String> whens(String when) {
    return changes(when, "", false);
  }

  @Test
  void comparisonsAreSwappedForTheirNeighbours() {
    assertThat(whens("$t : Ticket( members > $broad, id == $id )"))
        .containsExactly("members > $broad -> members >= $broad", "id == $id -> id != $id");
    assertThat(whens("Ticket( a <= $b && c != \"x > y\" )"))
        .containsExactly(
            "a <= $b && c != \"x > y\" -> a < $b && c != \"x > y\"",
            "a <= $b && c != \"x > y\" -> a <= $b && c == \"x > y\"");
  }

  @Test
  void numbersAreOneMoreAndOneLessUnlessTheComparisonSaysSoAlready() {
    assertThat(whens("Ticket( count > 3 )"))
        .containsExactly("count > 3 -> count >= 3", "count > 3 -> count > 4");
    assertThat(whens("Ticket( count >= 3 )"))
        .containsExactly("count >= 3 -> count > 3", "count >= 3 -> count >= 2");
    assertThat(whens("Ticket( count < 3, size <= 2 )"))
        .containsExactly(
            "count < 3 -> count <= 3",
            "count < 3 -> count < 2",
            "size <= 2 -> size < 2",
            "size <= 2 -> size <= 3");
    assertThat(whens("Ticket( at > $from + 60000 )"))
        .containsExactly(
            "at > $from + 60000 -> at >= $from + 60000",
            "at > $from + 60000 -> at > $from + 60001",
            "at > $from + 60000 -> at > $from + 59999");
  }

  @Test
  void flagsAreTurnedRound() {
    assertThat(whens("Ticket( open, !acknowledged, $table.names( name ), $id : id )"))
        .containsExactly(
            "open -> !open",
            "!acknowledged -> acknowledged",
            "$table.names( name ) -> !$table.names( name )");
  }

  @Test
  void notAndExistsAreSwapped() {
    assertThat(
            whens("Ticket( $id : id )\nnot Step( $x : number )\nexists( Held( $y : incident ) )"))
        .containsExactly(
            "not Step( $x : number ) -> exists Step( $x : number )",
            "exists( Held( $y : incident ) ) -> not( Held( $y : incident ) )");
  }

  @Test
  void whoIsThoroughLeavesConditionsOut() {
    assertThat(changes("Ticket( open, $p : priority > 2 )\nnot Step( spoken )", "", true))
        .containsExactly(
            "open -> !open",
            "open -> (nothing)",
            "$p : priority > 2 -> $p : priority >= 2",
            "$p : priority > 2 -> $p : priority > 3",
            "$p : priority > 2 -> $p : priority",
            "spoken -> !spoken",
            "spoken -> (nothing)",
            "not Step( spoken ) -> exists Step( spoken )",
            "not Step( spoken ) -> (nothing)");
  }

  @Test
  void whatIsSetIsSetOtherwise() {
    assertThat(
            changes(
                "$t : Ticket()",
                "modify( $t ) { setOpen( true ), setCloseReason( \"over\" ) } // not 7\n"
                    + "insert( new Deadline( \"a\", $t.getId(), 0, $at + 10L ) );",
                false))
        .containsExactly(
            "setOpen( true ) -> setOpen( false )",
            "setCloseReason( \"over\" ) -> setCloseReason( \"over!\" )",
            "Deadline( \"a\", $t.getId(), 0, $at + 10L ) -> Deadline( \"a!\", $t.getId(), 0, $at + 10L )",
            "Deadline( \"a\", $t.getId(), 0, $at + 10L ) -> Deadline( \"a\", $t.getId(), 1, $at + 10L )",
            "Deadline( \"a\", $t.getId(), 0, $at + 10L ) -> Deadline( \"a\", $t.getId(), 0, $at + 11L )");
  }

  @Test
  void everyChangeKnowsItsPlaceAndWhatWouldNotice() {
    Mutant mutant =
        Mutants.of(new RuleFile("a.drl", HEAD + "    Ticket( count > 3 )\nthen\nend\n"), false)
            .get(0);

    assertThat(mutant.toString()).isEqualTo("a.drl:4:19 a: count > 3 -> count >= 3");
    assertThat(mutant.hint()).isEqualTo("write one where count is just 3");
    assertThat(mutant.text()).contains("Ticket( count >= 3 )").startsWith("rule \"A\"");
  }
}
