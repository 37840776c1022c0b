package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.winnow.core.Policy;
import dev.winnow.core.Snapshot;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.Alert;
import dev.winnow.rules.Policies;
import dev.winnow.runtime.StateFile;
import dev.winnow.runtime.WatchState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a watch knows is shown from its state file. */
class StateCommandTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  @TempDir private Path folder;
  private String file = "";

  @BeforeEach
  void save() {
    Policy policy = Policies.bundled().load();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      engine.accept(Alert.firing("DiskFull").label("severity", "critical").at(START).build());
      engine.accept(Alert.firing("Slow").at(START.plusSeconds(1)).build());
      engine.accept(Alert.resolved("Slow").at(START.plusSeconds(2)).build());
      engine.advanceTo(START.plusSeconds(90));
      engine.accept(Alert.firing("Odd").at(START.plusSeconds(91)).build());
      save(engine.snapshot());
    }
  }

  private void save(Snapshot snapshot) {
    Path path = folder.resolve("winnow.state");
    try (StateFile open = StateFile.open(path)) {
      open.write(new WatchState(snapshot, "{}", List.of(), List.of(), List.of("my-rule")));
    }
    file = path.toString();
  }

  @Test
  void whatIsNoFileIsNoState() {
    for (String command : List.of("state", "watch")) {
      Ran ran =
          command.equals("state")
              ? Ran.of("state", folder.toString(), "--no-config")
              : Ran.of("watch", "--host", "--state", folder.toString(), "--no-config");
      assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
      assertThat(ran.err()).contains(folder + " is no file; name another one for the state.");
    }
  }

  @Test
  void aFolderThatCannotBeIsSaidWithoutNamesOfJava() {
    Ran ran = Ran.of("watch", "--host", "--state", file + "/no/winnow.state", "--no-config");
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("winnow.state").doesNotContain("java.").doesNotContain("\tat ");
  }

  @Test
  void openTicketsAreShown() {
    Ran ran = Ran.of("state", file, "--no-config");

    assertThat(ran.err()).isEmpty();
    assertThat(ran.code()).isZero();
    assertThat(ran.lines())
        .contains("as of 2026-01-05T08:01:31Z: 2 open tickets", "the rule my-rule was taken out")
        .anyMatch(line -> line.startsWith("nobody has been told of T-"));
    assertThat(ran.out()).contains("DiskFull").doesNotContain("Slow");
    assertThat(Ran.of("state", file, "--no-config", "--all").out()).contains("Slow");
  }

  @Test
  void programsReadJson() throws IOException {
    JsonNode json =
        new JsonMapper().readTree(Ran.of("state", file, "--no-config", "--format", "json").out());

    assertThat(json.at("/at").asText()).isEqualTo("2026-01-05T08:01:31Z");
    assertThat(json.at("/tickets")).hasSize(2);
    assertThat(json.at("/untold")).hasSize(2);
    assertThat(json.at("/tickets/0/title").asText()).isEqualTo("DiskFull");
  }

  @Test
  void aWatchThatGoesOnIsNotDisturbed() {
    try (StateFile held = StateFile.open(Path.of(file))) {
      assertThat(held.toString()).isEqualTo(file);
      assertThat(Ran.of("state", file, "--no-config").code()).isZero();
    }
  }

  @Test
  void anotherPolicyIsSaid() {
    Ran ran = Ran.of("state", file, "--no-config", "--set", "storm.opens=5");

    assertThat(ran.code()).isZero();
    assertThat(ran.err()).contains("goes by another policy");
  }

  @Test
  void whatIsNoStateIsSaid() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "x");

    assertThat(Ran.of("state", other.toString()).code()).isEqualTo(ExitCode.FAILURE);
    assertThat(Ran.of("state", other.toString()).err()).contains("cannot be used");
    assertThat(Ran.of("state", "nosuch").err()).contains("there is no file nosuch");
  }
}
