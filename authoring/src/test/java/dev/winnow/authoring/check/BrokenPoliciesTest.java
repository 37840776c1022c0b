package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every broken policy of the corpus is told as it is written beside it, to the letter. */
class BrokenPoliciesTest {

  private static final int LEAST = 45;
  private static final Pattern JARGON =
      Pattern.compile(
          "(?i)org\\.drools|org\\.kie|drools|kie\\b|exception|\\tat |java\\.lang\\.(?!System)|mvel|\\becj\\b"
              + "|mismatched input|no viable|extraneous|consequence|\\blhs\\b|\\brhs\\b|lambda|token");

  static List<Path> broken() throws IOException {
    return Corpus.folders("broken");
  }

  @ParameterizedTest
  @MethodSource("broken")
  void isToldAsExpected(Path folder) throws IOException {
    String expected = Files.readString(folder.resolve("expected.txt")).strip();
    String actual = Corpus.text(folder, Corpus.check(folder));

    assertThat(expected).isNotEmpty();
    assertThat(actual).isEqualTo(expected);
    assertThat(JARGON.matcher(actual).find()).as(actual).isFalse();
  }

  @Test
  void everyCodeOccurs() throws IOException {
    Set<Code> missing = EnumSet.allOf(Code.class);
    List<String> texts = new ArrayList<>();
    for (Path folder : broken()) {
      texts.add(Files.readString(folder.resolve("expected.txt")));
    }
    Arrays.stream(Code.values())
        .filter(code -> texts.stream().anyMatch(t -> t.contains("[" + code.word() + "]")))
        .forEach(missing::remove);

    assertThat(missing).isEmpty();
    assertThat(texts).hasSizeGreaterThanOrEqualTo(LEAST);
  }
}
