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
        .containsPattern("dedup-repeat,\\s+dedup/dedup.drl:\\d+")
        .contains("Its incident is DiskFull")
        .containsPattern("Ticket T-\\w+: P\\d DiskFull \\(zone=XQ\\), open, 2 alerts")
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

  private String burning() throws IOException {
    String lines =
        FULL
            + "\n"
            + FULL.replace(":00:00Z", ":10:00Z")
            + "\n"
            + FULL.replace(":00:00Z", ":20:00Z");
    return Files.writeString(folder.resolve("burning.jsonl"), lines).toString();
  }

  @Test
  void saysAllThatLedToAPage() throws IOException {
    String file = burning();
    Matcher page =
        Pattern.compile("decision (D-\\w+)").matcher(Ran.of("replay", file, "--no-config").out());
    assertThat(page.find()).isTrue();

    Ran ran = Ran.of("explain", file, "--no-config", "--decision", page.group(1));

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("Decision " + page.group(1) + ": page: P")
        .contains("It goes to ")
        .contains("It was decided at 2026-02-01T08:0")
        .contains("as time went on")
        .contains("Because: ")
        .contains("it matched ticket T-")
        .containsPattern("Its ticket is T-\\w+: P\\d SpoolFull");
    Ran none = Ran.of("explain", file, "--no-config", "--decision", "D-0");
    assertThat(none.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(none.err()).containsPattern("there is no decision D-0; there are \\d");
  }

  @Test
  void saysHowThingsStoodAtATime() throws IOException {
    String file = burning();

    Ran early = Ran.of("explain", file, "--no-config", "--at", "2026-02-01T08:00:00Z");
    Ran later = Ran.of("explain", file, "--no-config", "--at", "2026-02-01T08:15:00Z");
    Ran before = Ran.of("explain", file, "--no-config", "--at", "2026-01-01T00:00:00Z");

    assertThat(early.code()).isZero();
    assertThat(early.out())
        .contains("At 2026-02-01T08:00:00Z, after 1 signal: 1 ticket.")
        .contains("nobody had been told; that was due at 2026-02-01T08:0")
        .contains("ticket-opened")
        .doesNotContain("page:");
    assertThat(later.out())
        .contains("after 2 signals: 1 ticket.")
        .contains("page: P")
        .doesNotContain("nobody had been told");
    assertThat(before.out()).contains("after 0 signals: 0 tickets.");
  }

  @Test
  void aLineOfSeveralFilesIsNamedWithItsFile() throws IOException {
    String other = burning();

    Ran ran = Ran.of("explain", log, other, "--no-config", "--line", "burning.jsonl:2");
    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Line 2 of " + other).doesNotContain("DiskFull");
    Ran why =
        Ran.of("explain", other, log, "--no-config", "--line", other + ":2", "--not", "dedup-open");
    assertThat(why.out()).contains("Line 2 of " + other).contains("The rule did not fire");
    Ran unclear = Ran.of("explain", log, other, "--line", "2");
    assertThat(unclear.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unclear.err()).contains("say which: --line " + log + ":2");
    assertThat(Ran.of("explain", log, other, "--no-config", "--line", "burning.jsonl:9").err())
        .contains("there is no line 9 of burning.jsonl; the last line with a signal is 3");
    assertThat(Ran.of("explain", log, "--line", "x:y").err()).contains("is not a line such as");
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
            "    FAILED       not Incident( !own, key == $key )",
            "                     incident DiskFull{zone=\"XQ\"}",
            "    not reached  not DeadMan( alert == $name )",
            "  In the way: there is one already: incident DiskFull{zone=\"XQ\"}.");
    assertThat(ran.out())
        .containsPattern(
            "The rule did not fire: A first alert opens an incident \\(dedup-open, dedup/dedup.drl:\\d+\\)")
        .contains("Instead the line was deduplicated: A repeat is counted, and so is an echo of");
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

  private Ran explainLine(int line, String... lines) throws IOException {
    String file =
        Files.writeString(folder.resolve("signals.jsonl"), String.join("\n", lines)).toString();
    return Ran.of("explain", file, "--no-config", "--line", Integer.toString(line));
  }

  private static final String FULL =
      "{'name':'SpoolFull','labels':{'host':'m1','severity':'critical'},'at':'2026-02-01T08:00:00Z'}"
          .replace('\'', '"');

  private static String report(String type, String more) {
    return ("{'type':'"
            + type
            + "','target':{'name':'SpoolFull','labels':{'host':'m1','severity':'critical'}},"
            + more
            + "'by':'kim','at':'2026-02-01T08:03:00Z'}")
        .replace('\'', '"');
  }

  @Test
  void tellsWhatAReportOfAnAlertDid() throws IOException {
    assertThat(explainLine(2, FULL, report("acknowledgement", "")).out())
        .contains("the acknowledgement by kim of the alert SpoolFull with")
        .containsPattern("recorded: An acknowledgement stops the escalation\\s+\\(acknowledge,")
        .contains("Before that: What is said of an alert concerns its ticket (report-ticket,")
        .containsPattern("Its incident is SpoolFull\\{.*, which was in\\s+ticket T-")
        .contains(", acknowledged, 1 alert");
    assertThat(explainLine(2, FULL, report("resolution", "'action':'emptied',")).out())
        .containsPattern("resolved: A resolution ends the incidents of a ticket\\s+\\(resolution,")
        .contains("Its incident is SpoolFull{");
    assertThat(explainLine(2, FULL, report("feedback", "'verdict':'no-action',")).out())
        .containsPattern(
            "Feedback that nothing had to be done is remembered, and counted\\s+\\(feedback-idle,")
        .contains("Its incident is SpoolFull{");
    assertThat(explainLine(2, FULL, report("approval", "")).out())
        .containsPattern("An approval is kept with its ticket\\s+\\(approval-given,")
        .contains("Its incident is SpoolFull{");
  }

  @Test
  void tellsOfAReportThatCameTooLateWhatItIsAbout() throws IOException {
    String resolved =
        FULL.replace("{\"name", "{\"status\":\"resolved\",\"name").replace(":00:00Z", ":02:00Z");
    assertThat(explainLine(3, FULL, resolved, report("acknowledgement", "")).out())
        .contains("No rule had an answer")
        .contains("Its incident is SpoolFull{");
  }

  @Test
  void tellsWhatASilenceCovers() throws IOException {
    String silence =
        ("{'type':'silence','id':'s-7','matchers':['host=m1'],'author':'kim',"
                + "'at':'2026-02-01T08:01:00Z','startsAt':'2026-02-01T08:01:00Z',"
                + "'endsAt':'2026-02-01T09:00:00Z'}")
            .replace('\'', '"');
    String again = FULL.replace(":00:00Z", ":02:00Z");
    String other = again.replace("SpoolFull", "SpoolSlow");
    assertThat(explainLine(2, FULL, silence, again, other).out())
        .contains("recorded: The engine keeps the latest state of what it tells of (engine-state)")
        .containsPattern("And then: An incident that a silence covers is silenced while")
        .containsPattern("it matched incident SpoolFull")
        .containsPattern("The silence s-7 silenced 2 signals that came after it: SpoolFull\\{")
        .contains("SpoolSlow{");
  }

  @Test
  void tellsWhichTicketAHeldLineGetsLater() throws IOException {
    Path settings =
        Files.writeString(folder.resolve("hold.yaml"), "hold: [{alerts: Spool.*, for: 5m}]\n");
    String log = FULL + "\n" + FULL.replace("Spool", "Other").replace(":00:00Z", ":10:00Z") + "\n";
    String file = Files.writeString(folder.resolve("held.jsonl"), log).toString();

    Ran ran =
        Ran.of("explain", file, "--no-config", "--settings", settings.toString(), "--line", "1");

    assertThat(ran.out())
        .contains("It was held")
        .containsPattern("It got ticket T-\\w+ later\\.")
        .contains("ticket-opened");
  }
}
