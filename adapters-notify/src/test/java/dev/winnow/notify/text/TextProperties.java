package dev.winnow.notify.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.text.HiddenLetters;
import dev.winnow.runtime.Secret;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/** Texts of others, cleaned, cut, escaped and without secrets. */
class TextProperties {

  @Property
  void aLineIsALine(@ForAll String text) {
    String line = Plain.line(text);
    assertThat(line.codePoints().noneMatch(HiddenLetters::steers)).isTrue();
    assertThat(line).doesNotContain("\n").isEqualTo(line.strip());
    assertThat(Plain.line(line)).isEqualTo(line);
  }

  @Property
  void whatIsCutIsShortAndWhole(
      @ForAll String text,
      @ForAll Escaping escaping,
      @ForAll @IntRange(min = 1, max = 50) int most) {
    String clean = Plain.line(text);
    String cut = Plain.cut(clean, most, escaping);
    assertThat(cut.length()).isLessThanOrEqualTo(most);
    String whole = escaping.escape(clean);
    assertThat(whole.startsWith(cut) || whole.startsWith(cut.substring(0, cut.length() - 1)))
        .isTrue();
    assertThat(cut.codePoints().noneMatch(point -> point >= 0xd800 && point <= 0xdfff)).isTrue();
  }

  @Property
  void charactersAreEscapedEachByItself(@ForAll String text, @ForAll Escaping escaping) {
    String clean = Plain.line(text);
    StringBuilder each = new StringBuilder();
    clean.codePoints().forEach(point -> each.append(escaping.escape(Character.toString(point))));
    assertThat(escaping.escape(clean)).isEqualTo(each.toString());
  }

  @Property
  void noMarkupInMarkdown(@ForAll String text) {
    String escaped = Escaping.MARKDOWN.escape(text + "<b>&@all #1 [x](y) `z`");
    assertThat(escaped).doesNotContain("<").doesNotContain("@all").doesNotContain("#1");
    assertThat(escaped).doesNotContainPattern("(?<!\\\\)[`\\[\\]()]");
  }

  @Property
  void secretsAreHiddenInAllTheirForms(
      @ForAll @AlphaChars @NumericChars @StringLength(min = 8, max = 30) String part,
      @ForAll String around) {
    String url = "https://hooks.example.org/services/" + part + "/" + part + "?k=" + part;
    Hidden hidden = Hidden.of(List.of(Secret.of(url)));
    String shown =
        hidden.excerpt(
            around + url + " /services/" + part + " " + url.replace("/", "\\/") + around + part);
    assertThat(shown.contains(part) && !around.contains(part)).isFalse();
    assertThat(shown.length()).isLessThanOrEqualTo(200);
    assertThat(hidden.toString()).isEqualTo("***");
  }

  @Property
  void keysAreSafeAndDistinct(@ForAll String one, @ForAll String two) {
    String key = Key.of(one, 60);
    assertThat(key).matches("[A-Za-z0-9][A-Za-z0-9@._-]*").doesNotContain("--");
    assertThat(key.length()).isLessThanOrEqualTo(60);
    assertThat(key.equals(Key.of(two, 60))).isEqualTo(one.equals(two));
  }
}
