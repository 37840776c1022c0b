package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.re2j.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NamePatternTest {

  @Property(tries = 2000)
  void a_simple_expression_matches_what_re2_matches(
      @ForAll @Chars({'a', 'b', '.', '*', '|'}) @StringLength(min = 1, max = 8) String text,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 6) String name) {
    Pattern expression;
    try {
      expression = Pattern.compile(text);
    } catch (com.google.re2j.PatternSyntaxException e) {
      assertThatThrownBy(() -> NamePattern.of(text)).hasMessageContaining("not a valid expression");
      return;
    }
    assertThat(NamePattern.of(text).matches(name)).isEqualTo(expression.matches(name));
  }

  @Test
  void pieces_do_not_overlap() {
    assertThat(NamePattern.of("ab.*ba").matches("aba")).isFalse();
    assertThat(NamePattern.of("ab.*ba").matches("abba")).isTrue();
  }

  @Test
  void other_expressions_are_re2() {
    assertThat(NamePattern.of("Kube(Pod|Node)\\w+").matches("KubePodDown")).isTrue();
  }
}
