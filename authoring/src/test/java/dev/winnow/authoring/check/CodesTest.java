package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CodesTest {

  @Test
  void theDocumentationHasEveryCodeAndNoOther() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/checking.md")).stream()
            .filter(line -> line.matches("\\| `[a-z0-9-]+` \\| (error|warning) .*"))
            .toList();

    assertThat(rows)
        .containsExactlyElementsOf(Arrays.stream(Code.values()).map(CodesTest::row).toList());
  }

  private static String row(Code code) {
    return "| `"
        + code.word()
        + "` | "
        + (code.isError() ? "error" : "warning")
        + " | "
        + code.meaning().replace("|", "\\|")
        + " | "
        + code.advice().replace("|", "\\|")
        + " |";
  }
}
