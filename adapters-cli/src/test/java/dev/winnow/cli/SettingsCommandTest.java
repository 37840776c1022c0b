package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The settings in force are shown, each with where it is from. */
class SettingsCommandTest {

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void eachValueSaysWhereItIsFrom() throws IOException {
    Path own =
        write(
            "own.yaml",
            """
            ownership:
              otherwise: nightwatch
            inhibition:
              table:
                prepend:
                  - {cause: ShopDown, symptom: 'Till(A|B)', equal: [zone]}
            escalation:
              ladders:
                P3: ~
            """);
    Ran ran = Ran.of("settings", "--settings", own.toString());

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.lines())
        .contains(
            "  otherwise: nightwatch  # " + own + ":2",
            "    - {cause: ShopDown, symptom: 'Till(A|B)', equal: [zone]}  # " + own + ":6",
            "    P3: ~  # " + own + ":9",
            "  floor: '2000-01-01'  # bundled",
            "    namespaces: [kube-system, kube-public, kube-node-lease, winnow]  # bundled");
    assertThat(ran.out()).doesNotContain("[hidden]");
  }

  /** A key of as many characters is none: half of them are capitals or digits. */
  @Test
  void longNamesOfAlertsAreNoSecrets() throws IOException {
    Path own =
        write(
            "own.yaml",
            "deadman: [{alert: PrometheusRemoteWriteV2BehindForHours, every: 1h, severity: critical},"
                + " {alert: Zk3pQ9xVb7Lm2NcR8tYw4HsD5gJfTuE6, every: 1h, severity: critical}]\n");

    assertThat(Ran.of("settings", "deadman", "--settings", own.toString()).out())
        .contains("PrometheusRemoteWriteV2BehindForHours")
        .contains("[hidden]")
        .doesNotContain("Zk3pQ9xVb7Lm2NcR8tYw4HsD5gJfTuE6");
  }

  @Test
  void whatIsShownIsSettingsThatMeanTheSame() throws IOException {
    Path own = write("own.yaml", "dedup: {ignore: {append: ['a, b: #c', \"x\\ty's\"]}}\n");
    Path shown = write("shown.yaml", Ran.of("settings", "--settings", own.toString()).out());

    assertThat(Policies.bundled().withSettings(shown).load().hash())
        .isEqualTo(Policies.bundled().withSettings(own).load().hash());
  }

  @Test
  void aPartIsShownWithWhatItIsIn() throws IOException {
    Path own = write("own.yaml", "storm:\n  opens: 30\n");
    String file = own.toString();

    assertThat(Ran.of("settings", "storm.opens", "--settings", file).lines())
        .containsExactly("storm:", "  opens: 30  # " + own + ":2");
    assertThat(Ran.of("settings", "escalation.waits.priorities").lines())
        .startsWith("escalation:", "  waits:", "    priorities:", "      P1: 30s  # bundled");
    Ran wrong = Ran.of("settings", "strom.opens");
    assertThat(wrong.code()).isEqualTo(ExitCode.USAGE);
    assertThat(wrong.err())
        .contains("there is no setting \"strom.opens\"; did you mean \"storm\"?");
  }

  @Test
  void theSettingsAreThoseOfTheOtherCommands() throws IOException {
    write("rules/winnow.yaml", "settings: own.yaml\n");
    Path own = write("rules/own.yaml", "storm: {opens: 30}\n");
    String rules = folder.resolve("rules").toString();

    assertThat(Ran.of("settings", "--policy", rules, "storm.opens").out())
        .contains("opens: 30  # " + own + ":1");
    assertThat(Ran.of("settings", "--policy", rules, "--no-config", "storm.opens").out())
        .contains("# bundled");
    assertThat(Ran.of("settings", "--policy", rules + "/none").err())
        .contains("there is no file or folder");
    write("rules/own.yaml", "storm: {opens: none}\n");
    assertThat(Ran.of("settings", "--policy", rules).code()).isEqualTo(ExitCode.POLICY);
  }

  @Test
  void secretsAreHidden() throws IOException {
    Path own =
        write(
            "own.yaml",
            """
            escalation:
              ladders:
                P3:
                  steps:
                    - channel: chat
                      to:
                        - https://bot:hunter2@chat.example/ops
                        - https://chat.example/send?token=hunter2
                        - https://hooks.example/services/T0/hunter2hunter2hunter2hunter2
                      page: false
            """);

    assertThat(Ran.of("settings", "--settings", own.toString(), "escalation.ladders.P3").out())
        .contains("https://[hidden]@chat.example/ops", "services/T0/[hidden]")
        .doesNotContain("hunter2");
  }
}
