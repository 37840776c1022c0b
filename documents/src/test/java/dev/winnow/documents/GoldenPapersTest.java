package dev.winnow.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whole documents, byte for byte. After a change write them with {@code -Dwinnow.regenerate=true},
 * and read them aloud.
 */
class GoldenPapersTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/winnow/documents");
  private static final ZoneId TEAM = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @EnumSource(Paper.class)
  void documentsAreAsTheyWere(Paper paper) throws IOException {
    Path record = paper == Paper.TOIL ? Written.MONTH : Written.ALERT_4;
    for (Markup markup : Markup.values()) {
      Path file = FOLDER.resolve(paper.word() + "." + markup.word());
      String text = Written.write(paper, markup, Written.of(record), TEAM);
      if (Boolean.getBoolean("winnow.regenerate")) {
        Files.writeString(file, text);
      }
      assertThat(text).isEqualTo(Files.readString(file));
    }
  }
}
