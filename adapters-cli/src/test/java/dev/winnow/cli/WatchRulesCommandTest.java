package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WatchRulesCommandTest {

  private static final String RULES =
      """
      // Own: the database is P1. Reads: Incident. Changes: Incident. Owner: dba.
      package dev.winnow.policy

      import dev.winnow.core.fact.incident.Incident
      import dev.winnow.rules.settings.PriorityTable

      rule "The database is urgent"
          @Id("own-db") @Owner("dba")
      when
          PriorityTable()
          $i : Incident( ticket == "", name == "DbDown", priority > 1 )
      then
          modify( $i ) { setPriority( 1 ) }
      end
      """;
  private static final String CASES =
      """
      cases:
        - name: The database is urgent
          signals: [{at: +0m, alert: DbDown}]
          expect: {tickets: [{priority: 1}], fired: [own-db]}
        - name: A lamp is not
          signals: [{at: +0m, alert: Lamp}]
          expect: {not-fired: [own-db]}
      """;

  @TempDir Path folder;
  private Path rules;
  private Path log;
  private String settings = "";

  @BeforeEach
  void write() throws IOException {
    Path policy = Files.createDirectory(folder.resolve("policy"));
    rules = Files.writeString(policy.resolve("own.drl"), RULES);
    Files.writeString(policy.resolve("cases.yaml"), CASES);
    settings = AtOnce.in(folder);
    log = Files.writeString(folder.resolve("a.jsonl"), alert("DbDown") + alert("Lamp"));
  }

  private static String alert(String name) {
    return "{\"name\": \"%s\", \"at\": \"2026-01-05T10:00:00Z\"}%n".formatted(name);
  }

  /** Saves these texts one after the other. */
  private String watching(String... texts) {
    List<String> left = new java.util.ArrayList<>(List.of(texts));
    Saves saves =
        new Saves() {
          @Override
          public boolean await() {
            if (left.isEmpty()) {
              return false;
            }
            write(left.remove(0));
            return true;
          }

          @Override
          public void close() {}
        };
    StringWriter out = new StringWriter();
    CommandContext here =
        new CommandContext(
            new PrintWriter(out),
            new PrintWriter(new StringWriter()),
            Map.of(),
            false,
            false,
            java.time.InstantSource.system(),
            new dev.winnow.runtime.Stop());
    int code =
        new CommandLine(new WatchRulesCommand(here, (policy, settings) -> saves))
            .execute(
                rules.getParent().toString(),
                log.toString(),
                "--no-config",
                "--settings",
                settings);
    assertThat(code).isZero();
    return out.toString().replaceAll("\\(\\d+\\.\\d\\d s\\)", "(time)");
  }

  private void write(String text) {
    try {
      Files.writeString(rules, text);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void saysWhatEachSaveChanged() {
    String out = watching(RULES.replace("DbDown", "Lamp"), RULES.replace("DbDown", "Lamp") + "\n");

    assertThat(out)
        .startsWith("2 cases passed\n2 signals became 2 tickets, 1 page and 1 notice (time)\n")
        .contains("0 cases passed, 2 failed")
        .contains("~ ticket P2 DbDown: priority 1 -> 2")
        .contains("~ ticket P1 Lamp: priority 3 -> 1")
        .contains("+ page at 2026-01-05T10:00:00Z to on-call: P1 Lamp")
        .contains("- notice at 2026-01-05T10:00:00Z to on-call: P3 Lamp")
        .endsWith("  the same as before\n\n");
  }

  @Test
  void aMistakeIsSaidAndTheNextSaveIsComparedWithTheLastGoodOne() {
    String out = watching(RULES.replace("setPriority", "setPriorty"), RULES);

    assertThat(out).contains("own.drl:13").contains("setPriorty");
    assertThat(out).endsWith("  the same as before\n\n");
  }

  @Test
  void savesOfAFolderAreHeardOf() throws Exception {
    Path deep = Files.createDirectories(folder.resolve("policy/deep"));
    try (FolderSaves saves = new FolderSaves(folder.resolve("policy"), Optional.of(folder))) {
      CompletableFuture<Boolean> heard = CompletableFuture.supplyAsync(saves::await);
      Files.writeString(deep.resolve("new.drl"), RULES);
      assertThat(heard.get(30, TimeUnit.SECONDS)).isTrue();
      CompletableFuture<Boolean> again = CompletableFuture.supplyAsync(saves::await);
      Files.writeString(folder.resolve("notes.txt"), "nothing");
      Files.writeString(folder.resolve("settings.yaml"), "engine: {}");
      assertThat(again.get(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void aMissingFolderIsSaid() {
    Ran ran = Ran.of("watch-rules", folder.resolve("none").toString(), log.toString());
    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("there is no folder");
  }
}
