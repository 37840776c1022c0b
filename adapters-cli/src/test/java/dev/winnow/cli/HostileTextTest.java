package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.PlainText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole commands on input that means to steer who reads their output. */
class HostileTextTest {

  private static final String EVIL =
      "\\u001b[2J\\u009b1A\\u202e\\u2066\\u200b\\u2028\\u0085\\r\\n`|<b>\\udb40\\udc41";

  @TempDir private Path folder;

  private String input() throws IOException {
    String alert =
        "{\"name\":\"A%s\",\"labels\":{\"host\":\"h%s\",\"l%s\":\"x\",\"severity\":\"critical\"},"
            + "\"annotations\":{\"summary\":\"s%s\",\"runbook\":\"r%s\"},\"at\":\"2026-02-01T08:00:00Z\"}\n";
    String bad = "{\"nome%s\":1}\n{\"name\":\"B\",\"labels\":{\"alertname%s\":1}}\n";
    String text = alert.replace("%s", EVIL) + bad.replace("%s", EVIL) + "\u001b]0;x\u0007\u202e\n";
    return Files.writeString(
            folder.resolve("in\u001b[1m\u202e.jsonl"), text, StandardCharsets.UTF_8)
        .toString();
  }

  private static void steersNothing(Ran ran) {
    assertThat(List.of(ran.out(), ran.err()))
        .allSatisfy(
            text ->
                assertThat(text.codePoints().filter(point -> point != '\n' && point != '\r'))
                    .noneMatch(PlainText::steers));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json", "jsonl"})
  void aReplaySteersNothing(String format) throws IOException {
    Ran ran = Ran.of("replay", input(), "--no-config", "--input", "jsonl", "--format", format);
    assertThat(ran.out()).contains("202e");
    steersNothing(ran);
  }

  @Test
  void anExplanationSteersNothing() throws IOException {
    String file = input();
    steersNothing(Ran.of("explain", file, "--no-config", "--input", "jsonl", "--line", "1"));
    steersNothing(Ran.of("explain", file, "--no-config", "--input", "jsonl", "--line", "2"));
    steersNothing(
        Ran.of("explain", file, "--no-config", "--input", "jsonl", "--ticket", "T\u001b"));
    steersNothing(
        Ran.of(
            "explain",
            file,
            "--no-config",
            "--input",
            "jsonl",
            "--line",
            "1",
            "--not",
            "dedup-repeat"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"oncall", "postmortem", "toil"})
  void aDocumentSteersNothing(String document) throws IOException {
    String file = input();
    for (String format : List.of("md", "html")) {
      Ran ran =
          Ran.of("report", document, file, "--no-config", "--input", "jsonl", "--format", format);
      assertThat(ran.out() + ran.err()).isNotBlank();
      // Markdown parts names and addresses by a sign of no width.
      steersNothing(new Ran(ran.code(), ran.out().replace("\u200b", ""), ran.err()));
    }
    steersNothing(Ran.of("report", "postmortem", file, "--no-config", "--ticket", "T\u001b\u202e"));
  }

  @Test
  void aMistakeSteersNothing() throws IOException {
    steersNothing(Ran.of("replay", "no\u001b[1m\u202efile"));
    steersNothing(Ran.of("replay", "--no\u001b[1m\u202eoption"));
    steersNothing(Ran.of("replay", input(), "--settings", "no\u001b[1m\u202efile"));
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(
        rules.resolve("a.drl"),
        "package dev.winnow.policy\nrule \"x\u202e\u001b[1m\" @Id(\"a\u202e\")\nwhen Nix\u202e() then end\n");
    steersNothing(Ran.of("check", rules.toString()));
    steersNothing(Ran.of("replay", input(), "--policy", rules.toString()));
    steersNothing(Ran.of("rules", "--policy", rules.toString(), "--format", "md"));
  }

  @Test
  void aLineOfVeryManyLabelsIsExplained() throws IOException {
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      labels.append("\"l").append(i).append("\":\"v\",");
    }
    String line =
        "{\"name\":\"Many\",\"at\":\"2026-02-01T08:00:00Z\",\"labels\":{"
            + labels
            + "\"severity\":\"critical\"}}\n";
    String file = Files.writeString(folder.resolve("many.jsonl"), line).toString();
    Ran ran = Ran.of("explain", file, "--no-config", "--input", "jsonl", "--line", "1");
    assertThat(ran.code()).as(ran.err()).isZero();
    assertThat(Ran.of("replay", file, "--no-config").code()).isZero();
  }
}
