package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

  private static final String RECORD = "../samples/reports/alert4.jsonl";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"oncall", "postmortem", "asbuilt", "toil"})
  void theTemplateThatIsPrintedWritesTheSame(String document) throws IOException {
    for (String format : new String[] {"md", "html"}) {
      Ran template = Ran.of("report", "template", document, "--format", format);
      Path ours = Files.writeString(folder.resolve("ours." + format), template.out());
      Ran bundled = Ran.of("report", document, RECORD, "--format", format);
      Ran own =
          Ran.of("report", document, RECORD, "--format", format, "--template", ours.toString());

      assertThat(bundled.err()).isEmpty();
      assertThat(bundled.code()).isZero();
      assertThat(bundled.out()).isNotEmpty().isEqualTo(own.out());
    }
  }

  @Test
  void theZoneIsThatOfTheSettingsUnlessItIsSaid() throws IOException {
    Path settings =
        Files.writeString(folder.resolve("settings.yaml"), "report: {zone: Europe/Berlin}\n");
    String set = settings.toString();
    assertThat(Ran.of("report", "oncall", RECORD, "--settings", set).out())
        .contains("Times are those of Europe/Berlin")
        .contains("### 2021-09-03 11:15 +02:00 (09:15 UTC)");
    assertThat(Ran.of("report", "oncall", RECORD, "--settings", set, "--zone", "UTC").out())
        .contains("### 2021-09-03 09:15 UTC");
  }

  @Test
  void whatWasBeforeBelongsToItAsFarAsIsAsked() {
    String change = "deployed exotic-plants 1.4.0-qa.7";
    assertThat(Ran.of("report", "postmortem", RECORD).out()).contains(change);
    assertThat(Ran.of("report", "postmortem", RECORD, "--before", "10m").out())
        .doesNotContain(change)
        .contains("Changes before it began: none in the record.");
  }

  @Test
  void aFileOfResultsIsWritten() throws IOException {
    Path paper = folder.resolve("paper.html");
    Ran ran = Ran.of("report", "postmortem", RECORD, "--format", "html", "-o", paper.toString());
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(paper)).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
  }

  @ParameterizedTest
  @CsvSource({
    "postmortem RECORD --ticket T-x, 1, 'winnow: there is no ticket T-x; there are T-23cm47xwwp P2 ApplicationDown'",
    "asbuilt RECORD --service x, 1, 'winnow: there is no deployment of x in that time; there are some of exotic-plants.'",
    "oncall no-such.jsonl, 1, 'winnow: There is no file no-such.jsonl'",
    "oncall RECORD --template no-such, 1, 'winnow: there is no file or folder no-such'",
    "template shift, 2, 'winnow: template needs the document whose template is wanted: oncall, asbuilt, toil, postmortem'",
    "oncall RECORD --from 2021-09-04T00:00:00Z --to 2021-09-03T00:00:00Z, 2, 'winnow: --to is before --from'",
    "diary RECORD, 2, 'winnow: '",
    "oncall, 2, 'winnow: '"
  })
  void mistakesAreSaid(String line, int code, String message) {
    Ran ran = Ran.of(("report " + line.replace("RECORD", RECORD)).split(" "));
    assertThat(ran.err()).startsWith(message);
    assertThat(ran.code()).isEqualTo(code);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void aRuleOfOnesOwnProposesWhatIsToBeDoneAboutWhatRecurs() throws IOException {
    Path own = folder.resolve("own.drl");
    Files.writeString(
        own,
        """
        package dev.winnow.policy

        rule "What recurs ten times is for the board"
            @Id("for-the-board")
        when
            Recurrence( times >= 10, $problem : problem )
        then
            insertLogical( Problem.of( "ForTheBoard", Labels.of( "of", $problem ) ).saying( $problem + " is for the board" ) );
        end
        """);
    Ran ran =
        Ran.of("report", "toil", "../samples/reports/month.jsonl", "--policy", own.toString());

    assertThat(ran.code()).isEqualTo(ExitCode.OK);
    assertThat(ran.out())
        .contains("- OrdersOutstanding is for the board[^")
        .contains(": rule for-the-board, that OrdersOutstanding at service=orders recurs");
  }
}
