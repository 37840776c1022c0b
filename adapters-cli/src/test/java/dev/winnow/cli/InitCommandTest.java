package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitCommandTest {

  @TempDir private Path folder;

  @Test
  void theStarterPassesItsCasesWhichNoticeEveryChange() {
    String policy = folder.resolve("new/policy").toString();

    Ran init = Ran.of("init", policy);
    Ran test = Ran.of("test", policy, "--min-noticed", "100", "--min-coverage", "100");

    assertThat(init.code()).isZero();
    assertThat(Ran.of("check", policy).out()).endsWith("1 rule: no findings\n");
    assertThat(init.lines())
        .contains("wrote " + policy + "/payments.drl", "  winnow test " + policy);
    assertThat(test.err()).isEmpty();
    assertThat(test.code()).isZero();
    assertThat(test.out())
        .contains(policy + "/cases.yaml: 7 passed")
        .contains("+ settings " + policy + "/settings.yaml")
        .contains("changes of rules were noticed (100 %)");
  }

  @Test
  void theStarterCanBeCompletedByEditors() throws IOException {
    Ran.of("init", folder.resolve("p").toString());

    for (String kind : new String[] {"cases", "settings"}) {
      String first = Files.readAllLines(folder.resolve("p").resolve(kind + ".yaml")).get(0);
      String schema = first.replace("# yaml-language-server: $schema=", "");
      String text = Files.readString(folder.resolve("p").resolve(schema));
      assertThat(new ObjectMapper().readTree(text).has("properties")).isTrue();
      assertThat(Ran.of("schema", kind).out()).isEqualTo(text);
    }
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path mine = Files.writeString(folder.resolve("winnow.yaml"), "every: 1m\n");

    Ran ran = Ran.of("init", folder.toString());

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err())
        .contains(folder + " has winnow.yaml already; name another folder. Nothing was written.");
    assertThat(folder).isDirectoryNotContaining("glob:**.drl");
    assertThat(mine).hasContent("every: 1m\n");
    assertThat(Ran.of("init", mine.toString()).err()).contains("winnow.yaml is a file");
  }
}
