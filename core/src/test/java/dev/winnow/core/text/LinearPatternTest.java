package dev.winnow.core.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which expressions may be matched with. */
class LinearPatternTest {

  private static final int LONG = 20_000;

  /** With Java's expressions each of these would take for ever on some text, or was refused. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a+)+",
        "(a*)*b",
        "(a|a)*b",
        "((a)+)+",
        "(a?){30}a{30}",
        "(.*a){20}",
        "(x+x+)+y",
        ".*.*.*.*.*",
        "a?a?a?a?a?a",
        "([)]+)+",
        "((a|b)c)*"
      })
  void whatIsSlowElsewhereIsMatchedOnce(String expression) {
    assertThat(LinearPattern.problem(expression)).isEmpty();
    assertThat(LinearPattern.compile(expression).matches("a".repeat(LONG) + "\n!")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Disk.*",
        "(disk|memory).*",
        "[a-z]+-[0-9]+",
        "node-\\d{1,3}",
        "a*?b",
        "[(+*]+",
        "\\(a+\\)+",
        "\\Q(a+)+\\E",
        "(?i)disk.*",
        "[]{9999}]+",
        "zone[^]+]*",
        "a{",
        "a{,5}",
        "[0-9]{1,3}([.][0-9]{1,3})?",
        "\\p{Greek}{2}",
        "\\x{10FFFF}",
        "[[:alpha:]{]{2}",
        "([0-9]{1,3}\\.){3}[0-9]{1,3}",
        "[a-z]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]+)*"
      })
  void ordinary(String expression) {
    assertThat(LinearPattern.problem(expression)).isEmpty();
  }

  /** Each is short, and would become a program that fills any memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "((a{1000}){1000}){1000}",
        "(((((a{30}){30}){30}){30}){30})",
        "(?:a{999,1000}b){20}",
        "(\\Qabc\\E{2,1000}){500}",
        "([a-z]{500}|\\d){500}"
      })
  void whatWouldGrowIsRefused(String expression) {
    assertThat(LinearPattern.problem(expression).orElseThrow()).startsWith("too large");
  }

  @Test
  void depthAndLengthAreBounded() {
    assertThat(LinearPattern.problem("(".repeat(LONG) + ")".repeat(LONG)).orElseThrow())
        .contains("parentheses");
    assertThat(LinearPattern.problem("a".repeat(LONG)).orElseThrow()).startsWith("too large");
  }

  @Test
  void inputsMayListByTheThousandButNotGrow() {
    String hosts = "host|".repeat(LONG) + "db";
    assertThat(LinearPattern.compileListing(hosts, 0).matches("db")).isTrue();
    assertThatThrownBy(() -> LinearPattern.compileListing("((a{1000}){1000}){1000}", 0))
        .hasMessageContaining("too large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a(?=b)", "(a)\\1", "a++", "\\Z", "(", "(?x) a", "a{2000}"})
  void whatIsNotOfRe2IsSaid(String expression) {
    assertThat(LinearPattern.problem(expression)).isPresent();
  }
}
