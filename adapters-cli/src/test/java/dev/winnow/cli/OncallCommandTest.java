package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on call is shown. */
class OncallCommandTest {

  private static final String TEXT =
      """
      schedules:
        always: {layers: [{users: ["e\\u001b[31mve"]}]}
        primary:
          zone: Europe/Berlin
          layers: [{users: [ann, bob], rotation: daily, handOver: "09:00", from: 2026-01-05}]
          fallback: lead
      """;

  @TempDir private Path folder;
  private Path settings = Path.of("");

  @BeforeEach
  void write() throws IOException {
    settings = Files.writeString(folder.resolve("s.yaml"), TEXT);
  }

  private Ran oncall(String... more) {
    List<String> args =
        new ArrayList<>(List.of("oncall", "--no-config", "--settings", settings.toString()));
    args.addAll(List.of(more));
    return Ran.of(args.toArray(String[]::new));
  }

  @Test
  void whoIsOnCallIsSaidWithTheNextAndWithoutSteeringATerminal() {
    Ran ran = oncall("--at", "2026-01-05T08:00:00Z");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains("on call at 2026-01-05T08:00:00Z:")
        .contains("ann")
        .contains("until Tue 2026-01-06 09:00 +01:00, then bob")
        .contains("from then on")
        .doesNotContain("\u001b");
    assertThat(oncall("--at", "2026-01-05 07:59:59", "--schedule", "primary").out())
        .contains("lead", "by fallback");
  }

  @Test
  void turnsBeginUntilJustBeforeTheEnd() {
    assertThat(
            oncall("--schedule=primary", "--from=2026-01-05T00:00:00Z", "--to=2026-01-07T08:00:00Z")
                .lines())
        .containsExactly(
            "primary, 2026-01-05T00:00:00Z to 2026-01-07T08:00:00Z:",
            "  Mon 2026-01-05 01:00 +01:00  lead  by fallback",
            "  Mon 2026-01-05 09:00 +01:00  ann   by layer 1",
            "  Tue 2026-01-06 09:00 +01:00  bob   by layer 1");
  }

  @Test
  void programsReadJson() throws IOException {
    JsonNode one = json("--at", "2026-01-05T08:00:00Z", "--schedule", "primary");
    assertThat(one.at("/schedules/0/onCall").asText()).isEqualTo("ann");
    assertThat(one.at("/schedules/0/until").asText()).isEqualTo("2026-01-06T08:00:00Z");
    assertThat(one.at("/schedules/0/then").asText()).isEqualTo("bob");
    JsonNode turns = json("--from=2026-01-05T00:00:00Z", "--to=2026-01-08T00:00:00Z");
    assertThat(turns.at("/schedules/1/turns")).hasSize(4);
    assertThat(turns.at("/schedules/0/turns")).hasSize(1);
  }

  private JsonNode json(String... more) throws IOException {
    List<String> args = new ArrayList<>(List.of(more));
    args.addAll(List.of("--format", "json"));
    return new JsonMapper().readTree(oncall(args.toArray(String[]::new)).out());
  }

  @Test
  void whatMakesNoSenseIsSaid() throws IOException {
    assertThat(oncall("--schedule", "primry").err())
        .contains("there is no schedule \"primry\"; did you mean \"primary\"?");
    assertThat(oncall("--schedule", "primry").code()).isEqualTo(ExitCode.FAILURE);
    assertThat(oncall("--from", "2026-01-05T00:00:00Z").code()).isEqualTo(ExitCode.USAGE);
    assertThat(oncall("--at", "1969-12-31T23:59:59Z").code()).isEqualTo(ExitCode.USAGE);
    assertThat(oncall("--at", "soon").code()).isEqualTo(ExitCode.USAGE);
    assertThat(oncall("--from=2026-01-05T00:00:00Z", "--to=2026-01-05T00:00:00Z").err())
        .contains("--to must be after --from");
    assertThat(Ran.of("oncall", "--no-config").err()).contains("the settings have no schedules");
    Files.writeString(settings, "schedules: {p: {layers: []}}");
    assertThat(oncall().code()).isEqualTo(ExitCode.POLICY);
    assertThat(oncall().err()).contains("s.yaml:1:16: ");
  }
}
