package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.winnow.core.RuleFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The value of a label is a text, wherever it is used. */
class LabelsTest {

  @Test
  void itCanBeHandedOnAskedAndCutWithoutACast() {
    String rule =
        """
        package dev.winnow.policy
        rule "A label is a text" @Id("label")
        when
          $l : Alert( $ns : labels["namespace"], $zone : labels['zone'], $ns.length() > 3 )
          Incident( labels["zone"] contains "b" || labels["zone"] not contains "c",
              name.startsWith( labels["app"] ), labels["zone"] str[startsWith] $zone,
              $l.name.contains( $ns ), labels["zone"] == $zone, labels["a"] != null )
        then
          insert( new Tag( $ns.substring( 0, 1 ), $zone.trim() ) );
        end
        """;

    assertThatCode(() -> RuleCompiler.compile(List.of(new RuleFile("a.drl", rule))))
        .doesNotThrowAnyException();
  }

  @Test
  void onlyWhatNeedsATypeIsGivenOne() {
    assertThat(
            TypedLabels.in(
                "rule \"a\" when A( $a : labels[\"x\"], labels[\"y\"] == $a )\nB( $b : $c.labels[ 'z' ]"
                    + " )\nthen\n  x[\"y\"];\nend"))
        .isEqualTo(
            "rule \"a\" when A( $a : labels.get(\"x\"), labels[\"y\"] == $a )\nB( $b : $c.labels.get("
                + " 'z' ) )\nthen\n  x[\"y\"];\nend");
    String same = "rule \"a\" when A( x[0] == 1, labels[\"x\"] in ( \"a\" ) ) then end";
    assertThat(TypedLabels.in(same)).isEqualTo(same);
  }
}
