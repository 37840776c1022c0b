package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No line of any command is longer than a narrow terminal is wide. */
class NarrowTest {

  private static final List<String> WIDTHS = List.of("40", "60", "79");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay ../samples/upcommerce/tickets.log",
        "replay ../samples/upcommerce/restarts-network.jsonl --no-config",
        "explain ../samples/upcommerce/tickets.log --line 11",
        "explain ../samples/upcommerce/tickets.log --line 11 --not dedup-open",
        "rules",
        "rules --direct",
        "check ../samples/broken-rules --fix-hints",
        "check ../docs/cookbook/quorum",
        "test ../docs/cookbook/quorum --coverage --mutate --mutants 2",
        "--help",
        "help replay",
        "watch --help",
        "explain --help",
        "completion --help"
      })
  void whatIsSaidFits(String line) {
    for (String width : WIDTHS) {
      fits(Ran.with(Map.of("COLUMNS", width), false, line.split(" ")), Integer.parseInt(width));
    }
  }

  @ParameterizedTest
  @CsvSource({"40", "60", "79"})
  void whatIsWrittenIsSaidWithinTheWidth(int width) {
    String own = folder.resolve("own-rules").toString();

    fits(Ran.with(Map.of("COLUMNS", "" + width), false, "init", own), width);
  }

  private static void fits(Ran ran, int width) {
    assertThat(ran.out()).isNotEmpty();
    assertThat(ran.lines()).allMatch(text -> text.codePointCount(0, text.length()) <= width);
  }
}
