package dev.winnow.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assumptions;

/** Whatever is shown steers nothing. */
class PlainTextProperties {

  private static final List<String> EVIL =
      List.of(
          "\u001b[2J",
          "\u001b]8;;http://x\u0007",
          "\u009b31m",
          "\u202e",
          "\u2066",
          "\u200b",
          "\u2028",
          "\u0085",
          "\u00ad",
          "\udb40\udc41",
          "\ud83d",
          "\u0301\u0301\u0301\u0301\u0301",
          "\u3164",
          "\r",
          "\n",
          "\t",
          "'",
          "\"",
          "`",
          "|",
          "$(x)",
          "<b>",
          "&lt;",
          "\\",
          "-",
          " ");

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(Arbitraries.of(EVIL), Arbitraries.strings().all().ofMaxLength(8))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void nothingThatSteersIsShown(@ForAll("texts") String text) {
    assertThat(PlainText.of(text).codePoints()).noneMatch(PlainText::steers);
    assertThat(PlainText.lines(text).codePoints())
        .noneMatch(point -> point != '\n' && point != '\t' && PlainText.steers(point));
    assertThat(PlainText.of(text)).doesNotContainPattern("\\p{Mn}{5}");
    assertThat(PlainText.of(PlainText.of(text))).isEqualTo(PlainText.of(text));
  }

  @Property
  void aPlainTextStaysAsItIs(@ForAll("plain") String text) {
    assertThat(PlainText.of(text)).isEqualTo(text);
  }

  @Provide
  static Arbitrary<String> plain() {
    return Arbitraries.of(
            "aZ09", " ", "ünïß", "日本", "한국", "हि", "e\u0301", "🟥", "❤\ufe0f", "{}\"'|<>&")
        .list()
        .ofMaxSize(10)
        .map(parts -> String.join("", parts));
  }

  @Example
  void aShellReadsWordsBack() throws IOException, InterruptedException {
    Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
    List<String> words = new ArrayList<>();
    Arbitrary<String> any = texts().filter(text -> isWord(text));
    for (int i = 0; i < 500; i++) {
      words.add(any.sample());
    }
    StringBuilder command = new StringBuilder("printf '%s\\0'");
    words.forEach(word -> command.append(' ').append(ShellWord.of(word)));
    assertThat(command.toString().codePoints()).noneMatch(PlainText::steers);
    ProcessBuilder bash = new ProcessBuilder("/bin/bash", "-c", command.toString());
    bash.environment().put("LC_ALL", "C.UTF-8");
    Process process = bash.start();
    byte[] out = process.getInputStream().readAllBytes();
    assertThat(process.waitFor()).isZero();
    assertThat(new String(out, StandardCharsets.UTF_8).split("\0", -1))
        .containsExactly((String.join("\0", words) + "\0").split("\0", -1));
  }

  private static boolean isWord(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints().noneMatch(point -> Character.getType(point) == Character.SURROGATE);
  }
}
