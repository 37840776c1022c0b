package dev.winnow.rules.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.rules.store.IndexJson;
import dev.winnow.rules.store.RuleIndex;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompileBundledTest {

  @TempDir Path temp;
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  private int run() throws Exception {
    PrintStream errors = new PrintStream(said, true, StandardCharsets.UTF_8);
    return CompileBundled.run(temp.resolve("policies"), temp.resolve("out"), errors);
  }

  private RuleIndex index() throws Exception {
    return IndexJson.read(Files.readString(temp.resolve("out/dev/winnow/rules/bundled.json")));
  }

  private void policy(String name, String text) throws Exception {
    Path file = temp.resolve("policies").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void noRulesGiveAnEmptyIndex() throws Exception {
    assertThat(run()).isZero();
    assertThat(index().rules()).isEmpty();
  }

  @Test
  void writesClassesAndIndexAndRemovesOldClasses() throws Exception {
    Path old = temp.resolve("out/dev/winnow/policy/Old.class");
    Files.createDirectories(old.getParent());
    Files.write(old, new byte[1]);
    policy("a/b.drl", "package dev.winnow.policy\nrule \"r\" when then end\n");
    assertThat(run()).isZero();
    assertThat(index().files()).containsExactly("a/b.drl");
    assertThat(index().rules()).hasSize(1);
    assertThat(index().models()).isNotEmpty();
    assertThat(old).doesNotExist();
    assertThat(index().classes())
        .allSatisfy(
            name -> assertThat(temp.resolve("out/" + name.replace('.', '/') + ".class")).exists());
  }

  @Test
  void saysWhatIsWrong() throws Exception {
    policy("a/b.drl", "package dev.winnow.policy\nrule \"r\" when Nothing() then end\n");
    assertThat(run()).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8))
        .startsWith(temp.resolve("policies") + "/a/b.drl:")
        .doesNotContain("\tat ");
  }
}
