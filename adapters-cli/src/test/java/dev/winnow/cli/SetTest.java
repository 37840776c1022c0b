package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SetTest {

  private static final String HOLD = "hold=[{alerts: Disk.*, for: 1h}]";

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesLog() throws IOException {
    log = write("tickets.log", "Zone A: DiskFull\nZone A: DiskFull\n");
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void aSettingLiesOverThoseOfFiles() throws IOException {
    String settings = write("settings.yaml", "hold: []\n");

    Ran ran = Ran.of("replay", log, "--settings", settings, "--set", HOLD);

    assertThat(ran.code()).isZero();
    assertThat(ran.lines().get(0)).endsWith(" + " + HOLD);
    assertThat(ran.out()).contains("2 signals became 0 tickets");
    assertThat(Ran.of("explain", log, "--line", "1", "--set=" + HOLD).out()).contains("was held");
  }

  @Test
  void severalOfOneGroupAreMerged() {
    Ran ran = Ran.of("replay", log, "--set", "engine.lateness=1s", "--set", "engine.signals=5");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("engine.lateness=1s + engine.signals=5");
  }

  @Test
  void casesRunWithIt() throws IOException {
    String cases =
        write(
            "cases.yaml",
            "cases: [{name: a, signals: [{at: +0m, alert: DiskFull}], expect: {tickets: [{}]}}]\n");

    assertThat(Ran.of("test", cases).code()).isZero();
    assertThat(Ran.of("test", cases, "--set", HOLD).code()).isEqualTo(ExitCode.EXPECTATION);
  }

  @Test
  void whatIsNoSettingIsRefused() {
    Ran unknown = Ran.of("replay", log, "--set", "engine.latness=1s");
    assertThat(unknown.code()).isEqualTo(ExitCode.POLICY);
    assertThat(unknown.err()).contains("--set engine.latness:2:").contains("lateness");
    assertThat(Ran.of("replay", log, "--set", "engine.lateness=soon").code())
        .isEqualTo(ExitCode.POLICY);
    assertThat(Ran.of("replay", log, "--set", "engine.lateness").code()).isEqualTo(ExitCode.USAGE);
    Ran path = Ran.of("replay", log, "--set", "engine..x=1");
    assertThat(path.code()).isEqualTo(ExitCode.USAGE);
    assertThat(path.err()).contains("is no path of a setting");
  }
}
