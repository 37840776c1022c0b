package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayCommandTest {

  private static final String LOG =
      """
      Zone XQ: DiskFull
      Zone XQ: DiskFull
      Zone XQ: DiskFull
      Zone AB: DiskFull
      """;

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesLog() throws IOException {
    log = file("tickets.log", LOG);
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void printsPolicyHeadlineTicketsAndNoise() {
    Ran ran = Ran.of("replay", log);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines().get(0)).matches("policy: bundled \\(\\d+ rules\\)");
    assertThat(ran.lines().get(2)).startsWith("4 signals became 2 tickets and 0 pages");
    assertThat(ran.out())
        .containsPattern("DiskFull +zone=XQ +3 +open")
        .containsPattern("2 +deduplicated +A repeat .* \\(dedup-repeat\\)");
  }

  @Test
  void saysOfWhatNobodyHasBeenToldYetAndWhenSomebodyWouldBe() {
    assertThat(Ran.of("replay", log).out())
        .contains("before people are told, so time went on until 2000-01-01T00:")
        .contains("notices were sent");

    assertThat(Ran.of("replay", log, "--until", "2000-01-01T00:03:30Z").out())
        .contains("Nobody has been told yet of ")
        .contains("; with --until 2000-01-01T00:")
        .doesNotContain("notices were sent");
  }

  @Test
  void isTheSameOnEveryRunAndInEveryTimeZone() {
    TimeZone before = TimeZone.getDefault();
    Ran first = Ran.of("replay", log, "--format", "json");
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      assertThat(Ran.of("replay", log, "--format", "json")).isEqualTo(first);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Test
  void readsStandardInput() {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(LOG.getBytes(StandardCharsets.UTF_8)));
    try {
      assertThat(Ran.of("replay", "--no-config", "-").out()).contains("4 signals became 2 tickets");
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void readsPackedFilesAndSeveral() throws IOException {
    Path packed = folder.resolve("more.log.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write(LOG.getBytes(StandardCharsets.UTF_8));
    }

    assertThat(Ran.of("replay", log, packed.toString()).out())
        .contains("8 signals became 2 tickets");
  }

  @Test
  void anEmptyFileIsNoFailure() throws IOException {
    Ran ran = Ran.of("replay", file("empty.log", ""));

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("0 signals became 0 tickets and 0 pages.");
  }

  @Test
  void missingFilesAndFoldersFail() {
    Ran missing = Ran.of("replay", folder.resolve("none.log").toString());
    Ran directory = Ran.of("replay", folder.toString());

    assertThat(missing.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(missing.err()).contains("none.log").doesNotContain("\tat ");
    assertThat(directory.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(directory.err()).contains("is a folder");
  }

  @Test
  void badLinesAreToldAndFail() throws IOException {
    String bad = file("bad.log", LOG + "what is this\n".repeat(25));

    Ran lenient = Ran.of("replay", bad, "--input", "ticket-line");
    Ran strict = Ran.of("replay", bad, "--input", "ticket-line", "--strict");

    assertThat(lenient.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(lenient.err())
        .contains("bad.log:5: ")
        .contains("[what is this]")
        .contains("and 5 more lines");
    assertThat(lenient.out()).contains("25 lines were not understood.");
    assertThat(strict.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(strict.out()).isEqualTo(lenient.out());
  }

  @Test
  void wrongUsageIsTwo() {
    assertThat(Ran.of("replay").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("replay", log, "--format", "xml").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("replay", log, "--every", "often").err()).contains("is not a duration");
    assertThat(Ran.of("replay", log, "--until", "noon").err()).contains("is not a time");
    assertThat(Ran.of("replay", log, "--input", "xml").err()).contains("ticket-line");
    Ran unknown = Ran.of("replya", log);
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.err()).contains("winnow replay").contains("--help");
  }

  @Test
  void letsTimePass() {
    Ran ran = Ran.of("replay", log, "--until", "2000-01-05T00:00:00Z");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("closed");
  }

  @Test
  void spacesLinesAsTold() {
    assertThat(Ran.of("replay", log, "--every", "1h").out()).contains("2000-01-01T02:00:00Z");
  }

  @Test
  void pipesAndNoColorHaveNoColours() {
    assertThat(Ran.with(Map.of(), true, "replay", log).out()).contains("\u001b[");
    assertThat(Ran.with(Map.of(), false, "replay", log).out()).doesNotContain("\u001b");
    assertThat(Ran.with(Map.of("NO_COLOR", "1"), true, "replay", log).out())
        .doesNotContain("\u001b");
    assertThat(Ran.with(Map.of("TERM", "dumb"), true, "replay", log).out())
        .doesNotContain("\u001b");
  }

  @Test
  void keepsToTheWidthOfTheTerminal() {
    Ran ran = Ran.with(Map.of("COLUMNS", "50"), false, "replay", log);

    assertThat(ran.lines().stream().skip(1)).allMatch(line -> line.length() <= 50);
    assertThat(ran.out()).contains("zone=XQ").contains("owner ");
  }

  @Test
  void anUnusualColumnsIsIgnored() {
    Ran ran = Ran.with(Map.of("COLUMNS", "wide"), false, "replay", log);

    assertThat(ran.out()).isEqualTo(Ran.of("replay", log).out());
  }
}
