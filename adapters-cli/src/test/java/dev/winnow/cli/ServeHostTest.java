package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code winnow serve} that watches the machine it runs on, and runs procedures there. */
class ServeHostTest {

  @TempDir private Path folder;

  @BeforeEach
  void writesPolicy() throws IOException {
    Path program = folder.resolve("note");
    Files.writeString(program, "#!/bin/sh\necho \"$1 $WINNOW_DECISION\" >> " + noted() + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    write(
        "settings.yaml",
        """
        thresholds:
          - {metric: memory, above: 0, clear: 0, for: 0s, alert: MemoryIsUsed, severity: critical}
        host:
          name: planthost1
          look: 10ms
          logs:
            - {file: "%s"}
        procedures:
          - name: note
            program: "%s"
            arguments: ["{host}"]
            allow: {host: "[a-z0-9]+"}
            limit: 30s
            dryRun: false
        """
            .formatted(log(), program));
    write(
        "own.drl",
        """
        package dev.winnow.policy

        rule "Whose memory is used is noted"
            @Id("note-memory")
        when
            $i : Incident( open, ticket != "", name == "MemoryIsUsed", $host : labels["subject"] )
            $p : Procedure( name == "note" )
        then
            insertLogical( new ProposedAction( $i, $p.with( "host", $host ) ) );
        end
        """);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Path log() {
    return folder.resolve("order_processing.log");
  }

  private Path noted() {
    return folder.resolve("noted.txt");
  }

  private void logs(String line) throws IOException {
    Files.writeString(log(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private Watching served(String host) throws IOException {
    return new Watching(Instant.now(), Map.of(), false, command(host));
  }

  private String[] command(String host) throws IOException {
    write(
        "serve.yaml",
        """
        policy: {settings: settings.yaml, rules: [own.drl]}
        http: {port: 0}
        journal: {url: winnow.db}
        service: {tick: 50ms}
        host: %s
        """
            .formatted(host));
    return new String[] {"serve", "--config", folder.resolve("serve.yaml").toString()};
  }

  private long journalled(String text) {
    return ExportedJournal.lines(folder).filter(line -> line.contains(text)).count();
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  @Test
  void whatItMeasuresRunsAProcedureOnceAndNoLineIsLostOrDoubledOverARestart() throws IOException {
    logs("order 1 processed");
    try (Watching served = served("{watch: true, act: true, every: 20ms}")) {
      served.says("watching the host planthost1; probes: 0, logs: 1; running procedures");
      served.says("signals are taken in");
      Wait.until("the program was run", () -> read(noted()).startsWith("planthost1 "));
      Wait.until("its end is known", () -> journalled("\"done\"") > 0);
      logs("order 2 processed");
      Wait.until("the line is heard", () -> journalled("order 2") > 0);
      assertThat(served.stop().code()).isZero();
    }
    logs("order 3 processed");
    try (Watching again = served("{watch: true, act: true, every: 20ms}")) {
      Wait.until("what was missed is heard", () -> journalled("order 3") > 0);
      assertThat(again.stop().code()).isZero();
    }
    assertThat(read(noted()).lines()).hasSize(1);
    assertThat(journalled("order 2")).isEqualTo(1);
    assertThat(journalled("order 3")).isEqualTo(1);
  }

  @Test
  void withoutActingItIsOnlySaid() throws IOException {
    try (Watching served = served("{watch: true, every: 20ms}")) {
      served.says("; actions are only said");
      served.says("signals are taken in");
      Wait.until("it is said", () -> journalled("dry-run") > 0);
      assertThat(served.stop().code()).isZero();
    }
    assertThat(noted()).doesNotExist();
  }

  @Test
  void actingOnWhatIsNotWatchedIsRefused() throws IOException {
    Ran ran = Ran.of(command("{act: true}"));

    assertThat(ran.code()).isEqualTo(ExitCode.POLICY);
    assertThat(ran.err()).contains("serve.yaml:5:").contains("\"act\" needs \"watch: true\"");
  }
}
