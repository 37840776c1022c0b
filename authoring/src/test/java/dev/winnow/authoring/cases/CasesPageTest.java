package dev.winnow.authoring.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page about cases names all that can happen in one, with all that it may say. */
class CasesPageTest {

  private static final List<String> COMMON = List.of("at", "repeat");

  @ParameterizedTest
  @EnumSource(EventKind.class)
  void namesEveryKind(EventKind kind) throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/cases.md")).stream()
            .filter(line -> line.startsWith("| `" + kind.word() + ": "))
            .toList();

    assertThat(rows).hasSize(1);
    List<String> keys = kind.keys().stream().filter(key -> !COMMON.contains(key)).toList();
    for (String key : keys.subList(1, keys.size())) {
      assertThat(rows.get(0)).contains("`" + key + "`");
    }
  }
}
