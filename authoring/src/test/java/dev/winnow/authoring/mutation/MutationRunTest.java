package dev.winnow.authoring.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.authoring.cases.CaseFile;
import dev.winnow.authoring.cases.CaseRunner;
import dev.winnow.authoring.cases.ScenarioCase;
import dev.winnow.core.RuleFile;
import dev.winnow.rules.Policies;
import dev.winnow.rules.PolicySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes of a small policy, and which of them its cases notice. */
class MutationRunTest {

  private static final String RULES =
      """
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Incident
      import dev.winnow.core.fact.ticket.Ticket

      rule "What came three times is urgent"
          @Id("often")
      when
          $i : Incident( count >= 3, $id : id )
          $t : Ticket( lead == $id, priority > 2 )
      then
          modify( $t ) { setPriority( 2 ) }
      end

      rule "A ticket that is raised for ever would go on for ever"
          @Id("for-ever")
      when
          $i : Incident( $id : id, name == "Loop", count < 2 )
          $t : Ticket( lead == $id )
      then
          modify( $i ) { setCount( $i.getCount() + 1 ), setCloseReason( "x" + 1 ) }
      end
      """;

  private static final String TWICE =
      "  - {name: twice is not, signals: [{alert: A, repeat: 1 every 1m}], expect: {tickets:"
          + " [{priority: 3}], not-fired: [often]}}\n";
  private static final String THRICE =
      "  - {name: thrice is, signals: [{alert: A, repeat: 2 every 1m}], expect: {tickets:"
          + " [{priority: 2}], fired: [often: 1]}}\n";
  private static final String LOOP =
      "  - {name: a loop ends, signals: [Loop], expect: {tickets: 1, fired: [for-ever: 1]}}\n";

  @TempDir private Path folder;

  private MutationRun run(String... cases) throws IOException {
    Files.writeString(folder.resolve("own.drl"), RULES);
    PolicySource source = Policies.bundled().withRules(folder);
    CaseRunner runner = CaseRunner.of(source);
    List<ScenarioCase> read =
        CaseFile.of("cases.yaml", "cases:\n" + String.join("", cases), runner.ids());
    List<RuleFile> files = source.ownRules();
    return MutationRun.of(files, runner, read);
  }

  private static List<String> survivors(MutationReport report) {
    return report.survivors().stream().map(one -> one.before() + " -> " + one.after()).toList();
  }

  @Test
  void aCaseOnTheBoundaryNoticesWhatAnotherDoesNot() throws IOException {
    assertThat(survivors(run(THRICE, LOOP).run())).contains("count >= 3 -> count >= 2");
    assertThat(survivors(run(TWICE, THRICE, LOOP).run()))
        .doesNotContain("count >= 3 -> count >= 2", "count >= 3 -> count > 3");
  }

  @Test
  void whatNoCaseSeesSurvivesAndWhatGoesOnForEverIsNoticed() throws IOException {
    MutationReport report = run(TWICE, THRICE, LOOP).run();

    assertThat(survivors(report))
        .contains("setCloseReason( \"x\" + 1 ) -> setCloseReason( \"x!\" + 1 )");
    assertThat(report.noticed())
        .extracting(Mutant::after)
        .contains("name != \"Loop\"", "lead != $id", "priority >= 2");
    assertThat(report.lines())
        .contains("  no case noticed; write one that expects what setCloseReason( \"x\" + 1 ) does")
        .last()
        .asString()
        .matches("\\d+ of \\d+ changes of rules were noticed \\(\\d+ %\\)\\.");
  }

  @Test
  void theSameRunGivesTheSameReportAndSoDoesTheSameSample() throws IOException {
    MutationReport all = run(TWICE, THRICE).run();
    MutationReport some = run(TWICE, THRICE).sample(5, 7).run();

    assertThat(run(TWICE, THRICE).run().lines()).isEqualTo(all.lines());
    assertThat(some.noticed().size() + some.survivors().size()).isEqualTo(5);
    assertThat(run(TWICE, THRICE).sample(5, 7).run()).isEqualTo(some);
  }

  @Test
  void whatDoesNotCompileCountsForNothing() {
    List<Mutant> mutants =
        List.of(mutant("Ticket( count2 > 3 )"), mutant("Ticket( priority > 3 )"));
    Laboratory laboratory = new Laboratory(List.of(new RuleFile("a.drl", HEAD)));

    assertThat(laboratory.grow(mutants))
        .extracting(Laboratory.Specimen::mutant)
        .containsExactly(mutants.get(1));
    assertThat(laboratory.stillborn()).containsExactly(mutants.get(0));
  }

  private static final String HEAD =
      "package dev.winnow.policy\nimport dev.winnow.core.fact.ticket.Ticket\n";

  private static Mutant mutant(String when) {
    String rule = "rule \"A\" @Id(\"a\") when " + when + " then end";
    RuleFile file = new RuleFile("a.drl", HEAD + rule);
    return new Mutant(
        file.name(),
        dev.winnow.core.language.Place.in(file.text(), HEAD.length(), HEAD.length() + 4),
        "a",
        "A",
        "",
        "",
        "",
        true,
        rule);
  }
}
