package dev.winnow.formats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.text.PlainText;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** An excerpt is the beginning of a text, letter by letter, each shown so that it does no harm. */
class ExcerptTest {

  private static final int LENGTH = 200;

  @Property(tries = 1000)
  void anExcerptIsTheBeginningLetterByLetter(@ForAll("texts") String text) {
    assertThat(Excerpt.of(text)).isEqualTo(letterByLetter(text));
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> letters =
        Arbitraries.of("a", "ab cd", "\"", "ß", "…", "\t", "\u0007", "\u202e", "😀", "\ud83d");
    return letters.list().ofMaxSize(260).map(parts -> String.join("", parts));
  }

  private static String letterByLetter(String text) {
    boolean plain = text.codePoints().noneMatch(PlainText::steers);
    if (text.length() <= LENGTH && plain) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    for (int point : text.codePoints().toArray()) {
      String next = shown(point);
      if (shown.length() + next.length() >= LENGTH) {
        return shown.append('…').toString();
      }
      shown.append(next);
    }
    return shown.toString();
  }

  private static String shown(int point) {
    if (point == '\t') {
      return "\\t";
    }
    return PlainText.steers(point) ? PlainText.escape(point) : Character.toString(point);
  }
}
