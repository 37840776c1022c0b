package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

  @Test
  void rulesAreListedWithTheirPlaces() {
    Ran ran = Ran.of("rules");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("dedup-repeat  A repeat is counted, and so is an echo of")
        .containsPattern("dedup/dedup.drl:\\d+");
  }

  @Test
  void oneRuleIsShownWhole() throws IOException {
    Ran ran = Ran.of("rules", "dedup-open");

    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("dedup-open  A first alert opens an incident")
        .contains("fires in: ")
        .contains("  rule \"A first alert opens an incident\"")
        .contains("insert( Incident.opened( $a ) );")
        .doesNotContain("dedup-repeat  ");
    assertThat(ran.lines().get(ran.lines().size() - 1)).isEqualTo("  end");
    assertThat(
            new ObjectMapper()
                .readTree(Ran.of("rules", "dedup-open", "--format", "json").out())
                .get("rules"))
        .hasSize(1);
    Ran wrong = Ran.of("rules", "dedup-opne");
    assertThat(wrong.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(wrong.err())
        .contains("no rule has the id \"dedup-opne\"; did you mean \"dedup-open\"?");
  }

  @Test
  void rulesAreJsonToo() throws IOException {
    JsonNode json = new ObjectMapper().readTree(Ran.of("rules", "--format", "json").out());

    assertThat(json.get("rules")).isNotEmpty();
    assertThat(json.at("/rules/0/id").asText()).isNotEmpty();
    assertThat(json.at("/rules/0/line").asInt()).isPositive();
    assertThat(Ran.of("rules", "--format", "jsonl").lines()).hasSize(json.get("rules").size());
  }

  @Test
  void rulesAreAPageAndAPicture() {
    assertThat(Ran.of("rules", "--format", "md").out())
        .startsWith("# bundled (")
        .contains("### A repeat is counted");
    assertThat(Ran.of("rules", "--format", "dot").out())
        .startsWith("digraph policy {")
        .contains("\"Incident.flapping\" -> \"rule flap-hold\";");
  }

  @Test
  void completionIsAScript() {
    Ran ran = Ran.of("completion");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("#!").contains("--settings").contains("replay");
  }

  @Test
  void versionNamesJava() {
    Ran ran = Ran.of("--version");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).startsWith("winnow ").contains("Java " + Runtime.version().feature());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay",
        "explain",
        "rules",
        "check",
        "compare",
        "state",
        "test",
        "init",
        "watch-rules",
        "serve",
        "journal",
        "settings",
        "schema",
        "completion"
      })
  void everyCommandHasHelpWithExamples(String command) {
    Ran ran = Ran.of(command, "--help");

    assertThat(ran.code()).isZero();
    assertThat(ran.out()).contains("Examples:").contains("winnow " + command);
    assertThat(Ran.of("help", command).out()).contains("Usage: winnow " + command);
  }

  @Test
  void noCommandIsWrongUsage() {
    assertThat(Ran.of().code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void helpFitsANarrowTerminal() {
    Ran ran = Ran.with(Map.of("COLUMNS", "60"), false, "help", "replay");

    assertThat(ran.lines().stream().filter(line -> line.startsWith("      ")))
        .allMatch(line -> line.length() <= 60);
  }

  @Test
  void stackTracesAreOnlyForDebugging(@TempDir Path folder) {
    String missing = folder.resolve("none.log").toString();

    assertThat(Ran.of("replay", missing).err()).doesNotContain("\tat ");
    assertThat(Ran.of("replay", missing, "--debug").err()).contains("\tat ");
  }
}
