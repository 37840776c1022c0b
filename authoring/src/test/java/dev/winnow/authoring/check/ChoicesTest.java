package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Which comparisons of one term exclude each other. */
class ChoicesTest {

  private static final Term NAME = new Term.Property(new Term.Fact(0), "name");

  @Test
  void aTextIsApartFromAnExpressionThatDoesNotMatchIt() {
    assertThat(areApart("==", "Disk", "matches", "Mail.*")).isTrue();
    assertThat(areApart("==", "Disk", "matches", "Di.*")).isFalse();
    assertThat(areApart("==", "Disk", "not matches", "Di.*")).isTrue();
    assertThat(areApart("==", "Disk", "str[startsWith]", "Ma")).isTrue();
    assertThat(areApart("==", "Disk", "str[endsWith]", "sk")).isFalse();
    assertThat(areApart("==", "Disk", "contains", "x")).isTrue();
    assertThat(areApart("==", "Disk", "!=", "Disk")).isTrue();
  }

  @Test
  void expressionsAreApartByHowTheyBeginOrEnd() {
    assertThat(areApart("matches", "Disk.*", "matches", "Mail.*")).isTrue();
    assertThat(areApart("matches", "Disk.*", "matches", "Di.*")).isFalse();
    assertThat(areApart("matches", "D.*Full", "matches", "D.*Down")).isTrue();
    assertThat(areApart("matches", "Disk.*", "matches", ".*Full")).isFalse();
    assertThat(areApart("matches", "A.*|B.*", "matches", "C.*|B.*")).isFalse();
    assertThat(areApart("matches", "(", "matches", ")")).isFalse();
    assertThat(areApart("matches", "Disk.*", "not matches", "Disk.*")).isFalse();
  }

  @Test
  void listsAreApartIfTheyHaveNothingInCommon() {
    Term one = list("Disk", "Mail");
    assertThat(areApart("in", one, "in", list("Pod", "Mail"))).isFalse();
    assertThat(areApart("in", one, "in", list("Pod"))).isTrue();
    assertThat(areApart("in", one, "not in", list("Disk", "Mail", "Pod"))).isTrue();
    assertThat(areApart("in", one, "not in", list("Disk"))).isFalse();
    assertThat(areApart("in", one, "matches", text("P.*"))).isTrue();
  }

  @Test
  void ofDifferentTermsNothingIsKnown() {
    Atom one = new Atom(NAME, "==", text("Disk"), "", 1);
    Atom other = new Atom(new Term.Property(new Term.Fact(1), "name"), "==", text("Mail"), "", 1);
    assertThat(areApart(one, other)).isFalse();
  }

  private static boolean areApart(String one, String text, String other, String otherText) {
    return areApart(one, text(text), other, text(otherText));
  }

  private static boolean areApart(String one, Term right, String other, Term otherRight) {
    return areApart(new Atom(NAME, one, right, "", 1), new Atom(NAME, other, otherRight, "", 1));
  }

  private static boolean areApart(Atom one, Atom other) {
    Choices first = Choices.of(one, UnaryOperator.identity()).orElseThrow();
    Choices second = Choices.of(other, UnaryOperator.identity()).orElseThrow();
    assertThat(second.isApart(first)).isEqualTo(first.isApart(second));
    return first.isApart(second);
  }

  private static Term text(String text) {
    return new Term.Constant(text);
  }

  private static Term list(String... texts) {
    return new Term.Made("", List.copyOf(Arrays.stream(texts).map(ChoicesTest::text).toList()));
  }
}
