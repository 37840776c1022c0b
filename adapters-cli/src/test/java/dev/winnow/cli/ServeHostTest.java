package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.jdbc.JournalMaintenance;
import dev.winnow.jdbc.JournalOptions;
import dev.winnow.k8s.cluster.Wait;
import dev.winnow.runtime.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
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

  private final class Served implements AutoCloseable {

    private final StringWriter out = new StringWriter();
    private final Stop stop = new Stop();
    private final CompletableFuture<Integer> run;

    Served(String host) throws IOException {
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
      PrintWriter writer = new PrintWriter(out, true);
      CommandContext here =
          new CommandContext(writer, writer, Map.of(), false, false, InstantSource.system(), stop);
      String[] command = {"serve", "--config=" + folder.resolve("serve.yaml")};
      run = CompletableFuture.supplyAsync(() -> Winnow.commandLine(here).execute(command));
    }

    void until(String what, BooleanSupplier so) {
      Wait.until(what, () -> so.getAsBoolean() || run.isDone());
      assertThat(so.getAsBoolean()).as(what + ", but: " + out).isTrue();
    }

    void says(String text) {
      until(text, () -> out.toString().contains(text));
    }

    int ends() {
      stop.ask();
      return run.join();
    }

    @Override
    public void close() {
      ends();
    }
  }

  private String journal() {
    StringBuilder lines = new StringBuilder();
    JournalOptions journal = JournalOptions.at(folder.resolve("winnow.db").toString());
    long unused = new JournalMaintenance(journal, InstantSource.system()).export(lines);
    return lines.toString();
  }

  private long journalled(String text) {
    return journal().lines().filter(line -> line.contains(text)).count();
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
    try (Served served = new Served("{watch: true, act: true, every: 20ms}")) {
      served.says("watching the host planthost1; probes: 0, logs: 1; running procedures");
      served.says("signals are taken in");
      served.until("the program was run", () -> read(noted()).startsWith("planthost1 "));
      served.until("its end is known", () -> journalled("\"done\"") > 0);
      logs("order 2 processed");
      served.until("the line is heard", () -> journalled("order 2") > 0);
      assertThat(served.ends()).isZero();
    }
    logs("order 3 processed");
    try (Served again = new Served("{watch: true, act: true, every: 20ms}")) {
      again.until("what was missed is heard", () -> journalled("order 3") > 0);
      assertThat(again.ends()).isZero();
    }
    assertThat(read(noted()).lines()).hasSize(1);
    assertThat(journalled("order 2")).isEqualTo(1);
    assertThat(journalled("order 3")).isEqualTo(1);
  }

  @Test
  void withoutActingItIsOnlySaid() throws IOException {
    try (Served served = new Served("{watch: true, every: 20ms}")) {
      served.says("; actions are only said");
      served.says("signals are taken in");
      served.until("it is said", () -> journalled("dry-run") > 0);
      assertThat(served.ends()).isZero();
    }
    assertThat(noted()).doesNotExist();
  }

  @Test
  void actingOnWhatIsNotWatchedIsRefused() throws IOException {
    try (Served served = new Served("{act: true}")) {
      assertThat(served.run.join()).isEqualTo(ExitCode.POLICY);
      assertThat(served.out.toString())
          .contains("serve.yaml:5:")
          .contains("\"act\" needs \"watch: true\"");
    }
  }
}
