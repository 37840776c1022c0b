package dev.winnow.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A glance misses nothing that a search would find. */
class GlanceTest {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{C}\\p{Z}\\s]+");
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9+/_-]+");

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            " ",
            "  ",
            "\n",
            "\u200b",
            "\u00a0",
            "é",
            "@",
            ":",
            "=",
            "Bearer x",
            "basic",
            "b",
            "eyJabc123",
            "ABC/def+ghi_",
            "-");
    return pieces.list().ofMaxSize(12).map(all -> String.join("", all));
  }

  @Property
  void whatIsPlainWouldNotBeChanged(@ForAll("texts") String text) {
    if (Glance.at(text).plain()) {
      assertThat(UNSEEN.matcher(text).replaceAll(" ").strip()).isEqualTo(text);
    }
  }

  @Property
  void whatStandsBeforeAValueIsSeen(@ForAll("texts") String text) {
    Glance glance = Glance.at(text);
    String lower = text.toLowerCase(java.util.Locale.ROOT);
    assertThat(glance.addresses()).isEqualTo(text.contains("@"));
    assertThat(glance.names())
        .isEqualTo(
            text.contains(":")
                || text.contains("=")
                || lower.contains("bearer")
                || lower.contains("basic"));
  }

  @Property
  void theLongestWordIsMeasured(@ForAll("texts") String text) {
    int longest =
        WORD.matcher(text).results().mapToInt(it -> it.end() - it.start()).max().orElse(0);
    assertThat(Glance.at(text).longestWord()).isEqualTo(longest);
  }
}
