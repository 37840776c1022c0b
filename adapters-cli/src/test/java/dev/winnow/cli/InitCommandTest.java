package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

  @ParameterizedTest
  @EnumSource(StarterKind.class)
  void settingsThatFitASourcePassTheirCasesAndTheCheck(StarterKind kind) throws IOException {
    String written = folder.resolve("for " + kind).toString();

    Ran init = Ran.of("init", written, "--for", kind.toString());
    Ran test = Ran.of("test", written);
    Ran check = Ran.of("check", written);

    assertThat(init.code()).isZero();
    assertThat(init.lines())
        .contains("wrote " + written + "/settings.yaml", "wrote " + written + "/README.md");
    assertThat(test.err()).isEmpty();
    assertThat(test.out()).contains("+ settings " + written + "/settings.yaml", " 0 failed");
    assertThat(test.code()).isZero();
    assertThat(check.out()).endsWith("no findings\n");
    assertThat(check.code()).isZero();
  }

  @ParameterizedTest
  @EnumSource(StarterKind.class)
  void everyGroupOfSettingsHasAWordOnIt(StarterKind kind) {
    List<String> lines = kind.files().get("settings.yaml").lines().toList();

    for (int line = 1; line < lines.size(); line++) {
      if (lines.get(line).matches("[a-zA-Z]+:")) {
        assertThat(lines.get(line - 1)).as(lines.get(line)).startsWith("# ");
      }
    }
  }

  @Test
  void aSourceThatIsNotKnownIsRefusedWithThoseThatAre() {
    Ran ran = Ran.of("init", folder.resolve("p").toString(), "--for", "carrier-pigeons");

    assertThat(ran.code()).isEqualTo(ExitCode.USAGE);
    assertThat(ran.err()).contains("nagios", "prometheus", "status", "servicenow", "kubernetes");
    assertThat(folder.resolve("p")).doesNotExist();
  }

  @Test
  void settingsThatAreWrongAreFoundInAFolderWithoutRules() throws IOException {
    Ran.of("init", folder.resolve("p").toString(), "--for", "status");
    Files.writeString(folder.resolve("p/settings.yaml"), "reveiw: {quiet: 1d}\n");

    Ran check = Ran.of("check", folder.resolve("p").toString());

    assertThat(check.code()).isEqualTo(ExitCode.POLICY);
    assertThat(check.out()).contains("did you mean \"review\"?");
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
