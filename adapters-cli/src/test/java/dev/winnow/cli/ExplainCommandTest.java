package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
