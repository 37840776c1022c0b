package dev.winnow.core.compile;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.PolicyException;
import dev.winnow.core.RuleFile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is wrong is said of the rule that is wrong, in words of rules. */
class CulpritsTest {

  private static final String GOOD =
      """
      rule "Good %1$d" @Id("good-%1$d")
      when
        Alert( $name : name ) Incident( name == $name, name.startsWith( $name ) )
      then
        insert( new Tag( $name, "a" ) );
      end
      """;

  @Test
  void theRuleIsNamedThatIsWrongAndNotOneWithTheSameWords() {
    String wrong =
        """
        rule "Wrong" @Id("wrong")
        when
          Alert( $name : labels )
          Incident( name.startsWith( $name ) )
        then
          insert( new Tag( "a", "a" ) );
        end
        """;
    String text = "package dev.winnow.policy\n" + GOOD.formatted(1) + wrong + GOOD.formatted(2);

    List<String> problems = problems(new RuleFile("a.drl", text), new RuleFile("b.drl", file(3)));

    assertThat(problems)
        .containsExactly("a.drl:11:18: \"startsWith\" of String cannot be given (Labels)");
  }

  @Test
  void allThatAreWrongAreNamed() {
    String rule =
        """
        rule "Wrong %1$d" @Id("wrong-%1$d")
        when
          Alert( $n : labels ) Incident( name.startsWith( $n ) )
        then
        end
        """;
    String text =
        "package dev.winnow.policy\n"
            + rule.formatted(1)
            + GOOD.formatted(1)
            + rule.formatted(2)
            + GOOD.formatted(2);

    assertThat(problems(new RuleFile("a.drl", text)))
        .extracting(problem -> problem.substring(0, "a.drl:nn".length()))
        .containsExactly("a.drl:4:", "a.drl:15");
  }

  @Test
  void aConditionThatIsTooLongIsRefusedWithItsPlace() {
    String names =
        IntStream.range(0, 600).mapToObj(i -> "name == \"N" + i + "\"").collect(joining(" || "));
    String text =
        "package dev.winnow.policy\n"
            + GOOD.formatted(1)
            + "rule \"Long\" when\n  Incident( open, "
            + names
            + " )\nthen end\n";

    assertThat(problems(new RuleFile("a.drl", text)))
        .containsExactly(
            "a.drl:9:19: this joins more than 200 parts into one expression; write: name in ("
                + " \"A\", \"B\" ), or make several rules of it, or put the names into settings");
  }

  @Test
  void bracketsThatAreTooManyAreRefused() {
    String text =
        "package dev.winnow.policy\nrule \"Deep\" when\n  Incident( "
            + "(".repeat(5_000)
            + "open"
            + ")".repeat(5_000)
            + " )\nthen end\n";

    assertThat(problems(new RuleFile("a.drl", text)))
        .singleElement()
        .asString()
        .startsWith("a.drl:3:112: there are more than 100 brackets within each other here");
  }

  @Test
  void whatTheCompilerHasNoRoomForIsRefused() {
    String sum = IntStream.range(0, 3_000).mapToObj(i -> "$n").collect(joining(" + "));
    String text =
        "package dev.winnow.policy\n"
            + GOOD.formatted(1)
            + "rule \"Long\" when\n  Incident( $n : name )\nthen\n  String s = "
            + sum
            + ";\n  insert( new Tag( s, s ) );\nend\n";

    assertThat(problems(new RuleFile("a.drl", text)))
        .singleElement()
        .asString()
        .startsWith("a.drl:8:6: an expression of this rule is too long");
  }

  private static String file(int number) {
    return "package dev.winnow.policy\n" + GOOD.formatted(number);
  }

  private static List<String> problems(RuleFile... files) {
    PolicyException wrong =
        catchThrowableOfType(PolicyException.class, () -> RuleCompiler.compile(List.of(files)));
    assertThat(wrong).isNotNull();
    List<String> texts = new ArrayList<>();
    wrong.problems().forEach(problem -> texts.add(problem.toString()));
    return texts;
  }
}
