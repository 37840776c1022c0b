package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What two policies decide otherwise. */
class CompareCommandTest {

  private static final String LOG = "../samples/own-rules/alerts.jsonl";
  private static final String RULES = "../samples/own-rules/payments";

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aRuleMoreSaysWhatItChanges() {
    Ran ran = Ran.of("compare", LOG, "--no-config", "--policy", RULES);

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines().get(0)).startsWith("before: bundled (");
    assertThat(ran.lines().get(2)).startsWith("now: bundled + ").contains("payments (");
    assertThat(ran.lines()).anyMatch(line -> line.startsWith("  ~ ticket "));
  }

  @Test
  void aSettingIsComparedWithWhatItWas() {
    Ran ran =
        Ran.of(
            "compare",
            LOG,
            "--no-config",
            "--set",
            "ownership.otherwise=nightwatch",
            "--exit-code");

    assertThat(ran.code()).isEqualTo(ExitCode.EXPECTATION);
    assertThat(ran.out()).contains("now: ").contains("+ ownership.otherwise=nightwatch");
    assertThat(ran.out()).contains("owner").contains("nightwatch");
  }

  @Test
  void whatDecidesAlikeIsSaid() {
    Ran ran = Ran.of("compare", LOG, "--base", RULES, "--policy", RULES, "--exit-code");

    assertThat(ran.code()).isZero();
    assertThat(ran.lines()).endsWith("both decide alike");
  }

  @Test
  void theSettingsOfBothFoldersCount() throws IOException {
    String rule = Files.readString(Path.of(RULES, "payments.drl"));
    write("was/payments.drl", rule);
    write("was/winnow.yaml", "settings: own.yaml\n");
    write("was/own.yaml", "ownership: {otherwise: daywatch}\n");
    Path is = write("is/payments.drl", rule);
    write("is/winnow.yaml", "settings: own.yaml\n");
    write("is/own.yaml", "ownership: {otherwise: nightwatch}\n");
    String was = folder.resolve("was").toString();

    Ran ran = Ran.of("compare", LOG, "--base", was, "--policy", is.getParent().toString());

    assertThat(ran.out()).contains("owner daywatch").contains("nightwatch");
  }

  @Test
  void programsReadJson() throws IOException {
    Ran ran = Ran.of("compare", LOG, "--no-config", "--policy", RULES, "--format", "json");

    JsonNode json = new JsonMapper().readTree(ran.out());
    assertThat(json.at("/before/signals").asInt()).isEqualTo(json.at("/now/signals").asInt());
    assertThat(json.at("/before/policy").asText()).startsWith("bundled");
    assertThat(json.at("/differences/0/change").asText()).isIn("gained", "lost", "changed");
    assertThat(json.at("/differences/0/text").asText()).isNotEmpty();
  }

  @Test
  void linesThatAreNotUnderstoodAreToldOfOnce() throws IOException {
    Path log = write("a.log", "nonsense\n2026-01-05T08:00:00Z Zone A: DiskFull\nnonsense too\n");

    Ran ran = Ran.of("compare", log.toString(), "--input", "ticket-line", "--set", "storm.opens=5");

    assertThat(ran.err().split("a.log:1:", -1)).hasSize(2);
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
  }

  @Test
  void thereMustBeTwo() {
    assertThat(Ran.of("compare", LOG).code()).isEqualTo(ExitCode.USAGE);
    assertThat(Ran.of("compare", LOG).err()).contains("name what to compare");
    Ran piped = Ran.of("compare", "-", "--policy", RULES);
    assertThat(piped.code()).isEqualTo(ExitCode.USAGE);
    assertThat(piped.err()).contains("standard input comes once");
    assertThat(Ran.of("compare", LOG, "--base", "nosuch").code()).isEqualTo(ExitCode.FAILURE);
  }
}
