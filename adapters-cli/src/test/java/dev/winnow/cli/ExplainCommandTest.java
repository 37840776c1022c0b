package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesLog() throws IOException {
    String text = "Zone XQ: DiskFull\n\nZone XQ: DiskFull\nnonsense\n";
    log = Files.writeString(folder.resolve("tickets.log"), text).toString();
  }

  private Ran explain(String... subject) {
    String[] args = {"explain", log, "--input", "ticket-line", subject[0], subject[1]};
    return Ran.of(args);
  }

  @Test
  void tellsTheChainFromALineToItsTicket() {
    Ran ran = explain("--line", "3");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Zone XQ: DiskFull")
        .containsPattern("It was deduplicated: A repeat")
        .containsPattern("dedup-repeat, dedup/dedup.drl:\\d+")
        .contains("Its incident is DiskFull")
        .containsPattern("Ticket T-\\w+: P\\d DiskFull zone=XQ, open, 2 alerts")
        .contains("ticket-opened");
  }

  @Test
  void tellsATicketsStory() {
    Matcher id = Pattern.compile("T-\\w+").matcher(explain("--line", "1").out());
    assertThat(id.find()).isTrue();

    Ran ran = explain("--ticket", id.group());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Ticket " + id.group()).contains("because: ");
  }

  @Test
  void saysWhatExists() {
    assertThat(explain("--line", "99").code()).isEqualTo(ExitCode.FAILURE);
    assertThat(explain("--line", "99").err()).contains("the last line with a signal is 4");
    assertThat(explain("--line", "2").err()).contains("has no signal");
    assertThat(explain("--line", "4").err()).contains("was not understood");
    assertThat(explain("--ticket", "T-0").err()).containsPattern("there are 1: T-\\w+");
    assertThat(explain("--ticket", "T-0").code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void needsOneSubject() {
    assertThat(Ran.of("explain", log).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("explain", log, "--line", "1", "--ticket", "T-1").code())
        .isEqualTo(ExitCode.USAGE);
  }

  private Ran whyNot(String line, String rule) {
    return Ran.of("explain", log, "--input", "ticket-line", "--line", line, "--not", rule);
  }

  @Test
  void tellsWhyARuleDidNotFire() {
    Ran ran = whyNot("3", "dedup-open");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .contains(
            "Line 3 of " + log + ": Zone XQ: DiskFull",
            "    held         Alert: firing",
            "    FAILED       not Incident( key == $key )",
            "                     incident DiskFull{zone=\"XQ\"}",
            "    not reached  not DeadMan( alert == $name )",
            "  In the way: there is one already: incident DiskFull{zone=\"XQ\"}.");
    assertThat(ran.out())
        .containsPattern(
            "The rule did not fire: A first alert opens an incident \\(dedup-open, dedup/dedup.drl:\\d+\\)")
        .contains("Instead the line was deduplicated: A repeat of an open incident is counted");
  }

  @Test
  void aRuleThatFiredIsNotDenied() {
    Ran ran = whyNot("1", "dedup-open");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("The rule fired: A first alert opens an incident")
        .contains("it matched alert DiskFull")
        .contains("The line was opened")
        .doesNotContain("In the way");
  }

  @Test
  void marksAreColouredOnlyOnATerminal() {
    String[] args = {
      "explain", log, "--input", "ticket-line", "--line", "3", "--not", "dedup-open"
    };

    assertThat(whyNot("3", "dedup-open").out()).doesNotContain("\u001b");
    Ran coloured = Ran.with(Map.of("TERM", "xterm"), true, args);
    assertThat(coloured.out()).contains("\u001b[1;31mFAILED\u001b[0m       not Incident");
  }

  @Test
  void saysWhatCannotBeAsked() {
    assertThat(whyNot("3", "dedup-opne").code()).isEqualTo(ExitCode.FAILURE);
    assertThat(whyNot("3", "dedup-opne").err())
        .contains("no rule has the id \"dedup-opne\"; did you mean \"dedup-open\"?");
    assertThat(whyNot("99", "dedup-open").err()).contains("the last line with a signal is 4");
    assertThat(whyNot("4", "dedup-open").err()).contains("was not understood");
    Ran ticket = Ran.of("explain", log, "--ticket", "T-1", "--not", "dedup-open");
    assertThat(ticket.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ticket.err()).contains("use --line N with --not");
  }
}
