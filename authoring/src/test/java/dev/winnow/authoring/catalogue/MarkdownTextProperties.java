package dev.winnow.authoring.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.PlainText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Text from outside is letters in a page of Markdown, never a mark of it. */
class MarkdownTextProperties {

  @Provide
  static Arbitrary<String> texts() {
    return Arbitraries.oneOf(
            Arbitraries.of("`", "``", "|", "[a](b)", "<img>", "&#x202e;", "# ", "- ", "1. ", "~~"),
            Arbitraries.of("**", "\n", "\u2028", "\u202e", "\\", "!", "$x$", "@a", "a", " "),
            Arbitraries.strings().all().ofMaxLength(5))
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property
  void everyMarkIsEscaped(@ForAll("texts") String text) {
    String shown = MarkdownText.of(text);
    assertThat(shown.codePoints()).noneMatch(PlainText::steers);
    String rest = shown.replaceAll("\\\\[\\\\`*_{}\\[\\]<>|&~$#!@.)+-]", "");
    assertThat(rest).doesNotContainPattern("[\\\\`*_{}\\[\\]<>|&~$#!@]");
    assertThat(shown).doesNotContainPattern("^(\\d*[-+.)]|[ \\t])");
  }

  @Property
  void codeStaysCode(@ForAll("texts") String text) {
    String code = MarkdownText.code(text);
    int fence = code.length() - code.replaceAll("^`+", "").length();
    String inside = code.substring(fence, code.length() - fence);
    assertThat(code).endsWith("`".repeat(fence));
    assertThat(inside).doesNotContain("`".repeat(fence)).doesNotContain("|").doesNotEndWith("`");
    assertThat(code.codePoints()).noneMatch(PlainText::steers);
  }

  @Example
  void ordinaryTextIsReadAsItIs() {
    assertThat(MarkdownText.of("A repeat of an open incident is counted"))
        .isEqualTo("A repeat of an open incident is counted");
    assertThat(MarkdownText.code("dedup-open")).isEqualTo("`dedup-open`");
  }
}
