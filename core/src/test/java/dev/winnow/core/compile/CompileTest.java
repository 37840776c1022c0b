package dev.winnow.core.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.PolicyException;
import dev.winnow.core.PolicyProblem;
import dev.winnow.core.RuleFile;
import dev.winnow.core.RuleInfo;
import dev.winnow.core.SmallPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the compiler says of rules that it cannot read. */
class CompileTest {

  private static PolicyProblem problem(String text) {
    PolicyException error =
        catchThrowableOfType(
            PolicyException.class,
            () -> RuleCompiler.compile(List.of(new RuleFile("own.drl", text))));
    assertThat(error).as("must not compile").isNotNull();
    assertThat(error.getMessage()).doesNotContain("org.drools", "org.kie", "[ERR");
    assertThat(error.getMessage()).doesNotContainPattern("\\w+(Descr|Exception|Error)\\b");
    PolicyProblem first = error.problems().get(0);
    assertThat(first.file()).isEqualTo("own.drl");
    return first;
  }

  private static String rule(String when, String then) {
    return SmallPolicy.rule("own.drl", "My rule", when, then).text();
  }

  @Test
  void aSyntaxErrorHasItsPlace() {
    PolicyProblem problem = problem(rule("Alert( firing ) )", "insert( \"x\" );"));
    assertThat(problem.line()).isEqualTo(8);
    assertThat(problem.column()).isEqualTo(21);
    assertThat(problem.message()).startsWith("this ) closes nothing; ");
  }

  @Test
  void anUnknownFactHasItsPlace() {
    PolicyProblem problem = problem(rule("Alarm( firing )", "insert( \"x\" );"));
    assertThat(problem.line()).isBetween(6, 8);
    assertThat(problem.message()).contains("no kind of fact called \"Alarm\"");
  }

  @Test
  void anUnknownPropertyHasItsPlace() {
    PolicyProblem problem = problem(rule("Alert( colour == \"red\" )", "insert( \"x\" );"));
    assertThat(problem.line()).isBetween(6, 8);
    assertThat(problem.message())
        .isEqualTo("\"colour\" is not a property of the fact it is asked of");
  }

  @Test
  void anUnknownMethodInTheThenHasItsPlace() {
    PolicyProblem problem = problem(rule("$a : Alert( firing )", "$a.paint();"));
    assertThat(problem.line()).isBetween(6, 11);
    assertThat(problem.message()).contains("paint");
  }

  @Test
  void anotherPackageIsRefused() {
    PolicyProblem problem =
        problem(rule("Alert()", "insert( 1 );").replace("dev.winnow.policy", "com.acme"));
    assertThat(problem.line()).isEqualTo(1);
    assertThat(problem.column()).isEqualTo(1);
    assertThat(problem.message())
        .isEqualTo("the package is \"com.acme\"; write: package dev.winnow.policy");
  }

  @Test
  void aMissingPackageIsRefused() {
    PolicyProblem problem =
        problem(rule("Alert()", "insert( 1 );").replace("package dev.winnow.policy", ""));
    assertThat(problem.line()).isEqualTo(1);
    assertThat(problem.message())
        .isEqualTo("the package line is missing; write: package dev.winnow.policy");
  }

  @Test
  void anUnknownAnswerIsRefused() {
    String text = SmallPolicy.BASE.text().replace("\"deduplicated\"", "\"ignored\"");
    assertThat(problem(text).message()).contains("\"ignored\" is not an answer");
  }

  @Test
  void theOrderOfListingIsNothing() {
    RuleFile more = SmallPolicy.rule("a.drl", "Another", "Alert( !firing )", "insert( 1 );");
    CompiledRules one = RuleCompiler.compile(List.of(SmallPolicy.BASE, more));
    CompiledRules other = RuleCompiler.compile(List.of(more, SmallPolicy.BASE));
    assertThat(one.hash()).isEqualTo(other.hash());
    assertThat(one.rules()).isEqualTo(other.rules());
    assertThat(one.models()).isEqualTo(other.models());
    assertThat(one.rules()).extracting(RuleInfo::file).startsWith("a.drl");
  }

  @Test
  void twoRulesOfOneNameOrIdAreRefusedCompiledTogetherOrApart() {
    RuleFile one = SmallPolicy.rule("a.drl", "Mine", "Alert( !firing )", "insert( 1 );");
    RuleFile name = new RuleFile("b.drl", one.text());
    RuleFile id =
        new RuleFile("b.drl", one.text().replace("rule \"Mine\"", "rule \"Mine\" @Id(\"My own\")"));
    RuleFile same =
        new RuleFile("a.drl", one.text().replace("rule \"Mine\"", "rule \"M\" @Id(\"My own\")"));
    String twice = "b.drl:6:1: there is another rule \"Mine\", in a.drl:6; choose another one";
    assertThatThrownBy(() -> RuleCompiler.compile(List.of(name, one))).hasMessage(twice);
    assertThatThrownBy(
            () -> RuleCompiler.compile(List.of(one)).plus(RuleCompiler.compile(List.of(name))))
        .isInstanceOf(PolicyException.class)
        .hasMessage(twice);
    assertThatThrownBy(() -> RuleCompiler.compile(List.of(id, same)))
        .hasMessage("b.drl:6:1: there is another id \"My own\", in a.drl:6; choose another one");
  }
}
