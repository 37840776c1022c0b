package dev.winnow.core.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions may be matched with. */
class SlowPatternTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*b",
        "(a|a)*b",
        "(a|ab)+",
        "((a)+)+",
        "(a?){30}a{30}",
        "(.*a){20}",
        "(x+x+)+y",
        "(?:a+)+",
        "(a{1,9})*",
        "([a-z]+)*",
        "(a)\\1",
        "(?<n>a)\\k<n>",
        ".*.*.*.*.*",
        "a?a?a?a?a?a",
        "([)]+)+",
        "(\\)+)+",
        "((a|b)c)*"
      })
  void slow(String expression) {
    assertThat(SlowPattern.is(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "Disk.*", ".*disk.*", "(disk|memory).*", "[a-z]+-[0-9]+", "node-\\d{1,3}", "(ab){2}",
            "a*?b",
        "https?://.*", "[(+*]+", "\\(a+\\)+", "\\Q(a+)+\\E", "(?i)disk.*", "[]+]+", "(a|b)",
            "zone[^]+]*"
      })
  void quick(String expression) {
    assertThat(SlowPattern.is(expression)).isFalse();
  }
}
