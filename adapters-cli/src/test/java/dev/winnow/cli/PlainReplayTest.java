package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A replay without options does what the whole command line would do. */
class PlainReplayTest {

  private static final Path SAMPLES = Path.of("../samples");

  @ParameterizedTest
  @ValueSource(
      strings = {"upcommerce/tickets.log", "own-rules/alerts.jsonl", "no/such/file.log", "."})
  void itGivesTheSame(String sample) {
    String file = SAMPLES.resolve(sample).toString();
    assertThat(PlainReplay.is(List.of("replay", file))).isTrue();
    Ran whole = whole("replay", file);
    assertThat(Ran.with(Map.of(), false, "replay", file)).isEqualTo(whole);
  }

  @Test
  void itGivesTheSameForSeveralFiles() {
    String file = SAMPLES.resolve("upcommerce/tickets.log").toString();
    assertThat(Ran.with(Map.of(), false, "replay", file, file))
        .isEqualTo(whole("replay", file, file));
  }

  @Test
  void whatHasMoreInItIsParsed() {
    assertThat(PlainReplay.is(List.of())).isFalse();
    assertThat(PlainReplay.is(List.of("replay"))).isFalse();
    assertThat(PlainReplay.is(List.of("explain", "a.log"))).isFalse();
    assertThat(PlainReplay.is(List.of("replay", "--strict", "a.log"))).isFalse();
    assertThat(PlainReplay.is(List.of("replay", "a.log", "-"))).isFalse();
    assertThat(PlainReplay.is(List.of("replay", "@more"))).isFalse();
    assertThat(Ran.with(Map.of(), false, "replay").code()).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay",
        "watch",
        "explain",
        "rules",
        "init",
        "check",
        "test",
        "schema",
        "settings"
      })
  void aCommandAloneHelpsAsAmongTheOthers(String command) {
    assertThat(Ran.with(Map.of(), false, command, "--help")).isEqualTo(whole(command, "--help"));
    assertThat(Ran.with(Map.of(), false, command, "--no-such-option"))
        .isEqualTo(whole(command, "--no-such-option"));
  }

  private static Ran whole(String... args) {
    return Ran.with(Map.of(), false, here -> Winnow.commandLine(here).execute(args));
  }
}
