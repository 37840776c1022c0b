package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputTest {

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesLog() throws IOException {
    log =
        Files.writeString(folder.resolve("tickets.log"), "Zone A: DiskFull\nZone A: DiskFull\n")
            .toString();
  }

  @Test
  void resultsGoToAFileWithoutColours() throws IOException {
    Path file = folder.resolve("out.txt");
    String plain = Ran.of("replay", log, "--no-config").out();

    Ran ran =
        Ran.with(
            Map.of("COLUMNS", "120"), true, "replay", log, "--no-config", "-o", file.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).isEmpty();
    assertThat(Files.readString(file)).isEqualTo(plain);
    Ran.of("rules", "--format", "json", "--output=" + file);
    assertThat(Files.readString(file)).startsWith("{\"policy\":");
  }

  @Test
  void whatIsReadIsNotWrittenOver() throws IOException {
    Ran ran = Ran.of("replay", log, "-o", log);

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err())
        .startsWith("winnow: ")
        .contains("is read too; name another file")
        .doesNotContain("\tat ");
    assertThat(Files.readString(Path.of(log))).startsWith("Zone A");
    Ran none = Ran.of("replay", log, "-o", folder.resolve("none/out").toString());
    assertThat(none.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(none.err()).startsWith("winnow: results cannot be written to ").hasLineCount(1);
  }

  @Test
  void quietSaysNothingButWhatIsWrong() throws IOException {
    String bad = Files.writeString(folder.resolve("bad.drl"), "rule\n").toString();

    assertThat(Ran.of("replay", log, "-q")).isEqualTo(new Ran(0, "", ""));
    Ran check = Ran.of("check", bad, "--quiet");
    assertThat(check.code()).isEqualTo(ExitCode.POLICY);
    assertThat(check.out()).isEmpty();
    assertThat(Ran.of("replay", log + "x", "-q").err()).contains("There is no file ");
    assertThat(Ran.of("rules", "-q", "--frmat", "json").code()).isEqualTo(ExitCode.USAGE);
  }
}
