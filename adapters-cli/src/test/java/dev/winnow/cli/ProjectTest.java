package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProjectTest {

  private static final Path SAMPLE = Path.of("../samples/upcommerce/tickets.log");

  private static final String OWN =
      """
      package dev.winnow.policy

      import dev.winnow.core.signal.Alert

      rule "Nobody cares for alerts of the test zone"
        @Id("own-test-zone")
      when
        Alert(labels["zone"] == "TEST")
      then
      end
      """;

  @TempDir private Path folder;
  private String log = "";

  @BeforeEach
  void writesProject() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("logs"));
    log = write(inner.resolve("tickets.log"), "Zone XQ: DiskFull\nZone XQ: DiskFull\n");
    write(folder.resolve("my.yaml"), "ownership:\n  otherwise: nightwatch\n");
  }

  private static String write(Path file, String text) throws IOException {
    return Files.writeString(file, text).toString();
  }

  @Test
  void settingsOfAFolderAboveAreUsedAndNamed() throws IOException {
    write(folder.resolve("winnow.yaml"), "settings: my.yaml\nevery: 1h\ninput: ticket-line\n");

    Ran ran = Ran.of("replay", log);

    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines().get(0)).endsWith("my.yaml").contains("bundled (", " + settings ");
    assertThat(ran.out()).contains("nightwatch").contains("2000-01-01T01:00:00Z");
  }

  @Test
  void canBeIgnoredOrOverruled() throws IOException {
    write(folder.resolve("winnow.yaml"), "settings: my.yaml\nevery: 1h\n");
    String other = write(folder.resolve("other.yaml"), "ownership:\n  otherwise: daywatch\n");

    assertThat(Ran.of("replay", log, "--no-config").out())
        .doesNotContain("nightwatch")
        .doesNotContain("settings");
    assertThat(Ran.of("replay", log, "--settings", other, "--every", "1s").out())
        .contains("daywatch")
        .contains("2000-01-01T00:00:01Z");
  }

  @Test
  void rulesThatAreNamedBringTheirSettings() throws IOException {
    write(folder.resolve("winnow.yaml"), "settings: my.yaml\nevery: 1h\n");
    Path rules = Files.createDirectories(folder.resolve("rules"));
    String own = write(rules.resolve("own.drl"), OWN);
    write(rules.resolve("winnow.yaml"), "settings: own.yaml\nevery: 1s\nonly: false\n");
    write(rules.resolve("own.yaml"), "ownership:\n  otherwise: daywatch\n");
    String other = write(folder.resolve("other.yaml"), "ownership:\n  otherwise: duskwatch\n");

    for (String named : List.of(rules.toString(), own)) {
      assertThat(Ran.of("replay", log, "--policy", named).out())
          .contains("daywatch", "2000-01-01T01:00:00Z")
          .doesNotContain("nightwatch");
      assertThat(Ran.of("explain", log, "--line", "1", "--policy", named).out())
          .contains("own.yaml", "2000-01-01T01:00:00Z");
      assertThat(Ran.of("rules", "--policy", named).lines().get(0)).endsWith("own.yaml");
      assertThat(Ran.of("replay", log, "--policy", named, "--settings", other).out())
          .contains("duskwatch");
      assertThat(Ran.of("replay", log, "--policy", named, "--no-config").out())
          .doesNotContain("watch");
    }
  }

  @Test
  void rulesThatAreNamedMayBeAllThereIs() throws IOException {
    Path rules = Files.createDirectories(folder.resolve("rules"));
    write(rules.resolve("own.drl"), OWN);
    write(rules.resolve("winnow.yaml"), "only: true\nevery: 1h\n");

    assertThat(Ran.of("rules", "--policy", rules.toString()).out()).contains("rules (1 rule)");
    assertThat(Ran.of("check", "--policy", rules.toString()).out()).contains("1 rule: ");
    assertThat(Ran.of("replay", log, "--policy", rules.toString()).out())
        .contains("rules (1 rule)");
  }

  @Test
  void rulesWithoutAProjectGoByTheOneOfTheInput(@TempDir Path elsewhere) throws IOException {
    write(folder.resolve("winnow.yaml"), "settings: my.yaml\n");
    String own = write(elsewhere.resolve("own.drl"), OWN);

    assertThat(Ran.of("replay", log, "--policy", own).out()).contains("nightwatch");
  }

  @Test
  void anUnknownKeyIsAPolicyError() throws IOException {
    write(folder.resolve("winnow.yaml"), "setings: my.yaml\n");

    Ran ran = Ran.of("replay", log);

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("winnow.yaml:1:").contains("settings");
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void anUnknownFormatIsAPolicyError() throws IOException {
    write(folder.resolve("winnow.yaml"), "input: xml\n");

    assertThat(Ran.of("replay", log).code()).isEqualTo(ExitCode.POLICY);
  }

  @Test
  void wrongSettingsAndRulesAreThree() throws IOException {
    String settings = write(folder.resolve("wrong.yaml"), "ownreship: {}\n");
    String rules = write(folder.resolve("wrong.drl"), "rule \"a\" when Nothing() then end\n");

    Ran wrongSettings = Ran.of("replay", log, "--settings", settings);
    Ran wrongRules = Ran.of("replay", log, "--policy", rules);

    assertThat(wrongSettings.code()).isEqualTo(ExitCode.POLICY);
    assertThat(wrongSettings.err()).contains("wrong.yaml:1:");
    assertThat(wrongRules.code()).isEqualTo(ExitCode.POLICY);
    assertThat(wrongRules.err()).contains("wrong.drl:1").doesNotContain("\tat ");
  }

  @Test
  void ownRulesComeOnTopOrAlone() throws IOException {
    String rules = write(folder.resolve("own.drl"), OWN);

    assertThat(Ran.of("rules", "--policy", rules).out())
        .contains("bundled + ")
        .contains("own-test-zone")
        .contains("dedup-open");
    assertThat(Ran.of("rules", "--policy", rules, "--only").out())
        .contains("own.drl (1 rule)")
        .doesNotContain("dedup-open");
  }

  @Test
  void onlyNeedsRules() {
    assertThat(Ran.of("replay", log, "--only").code()).isEqualTo(ExitCode.POLICY);
  }

  @Test
  void theSampleIsThreeTicketsAndOnePage() {
    Ran ran = Ran.of("replay", SAMPLE.toString());

    assertThat(ran.out()).contains("31 signals became 3 tickets and 1 page.");
    assertThat(ran.lines().get(0)).endsWith("settings.yaml");
  }
}
