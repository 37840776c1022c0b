package dev.winnow.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of how texts begin and end that an expression matches. */
class AlternativesTest {

  @Test
  void barsPartAlternatives() {
    assertThat(Alternatives.of("Disk.*|Mail")).containsExactly("Disk.*", "Mail");
    assertThat(Alternatives.of("(Disk|Mail).*")).containsExactly("Disk.*", "Mail.*");
    assertThat(Alternatives.of("(?:a|b)?c")).containsExactly("(?:a|b)?c");
    assertThat(Alternatives.of("(a|(b|c))d")).containsExactly("ad", "(b|c)d");
    assertThat(Alternatives.of("[(]|a")).containsExactly("[(]|a");
    assertThat(Alternatives.of("\\Qa|b\\E")).containsExactly("\\Qa|b\\E");
    assertThat(Alternatives.of("(?i)a|b")).containsExactly("(?i)a|b");
    assertThat(Alternatives.of("")).isEqualTo(List.of(""));
  }

  @ParameterizedTest
  @CsvSource({
    "Disk.*,Disk,''",
    "Disks?,Disk,''",
    "Disk{0},Dis,''",
    "Disk(A|B)C,Disk,C",
    "Disk\\.A,Disk,''",
    "[A-Z]b,'',''",
    "A[|]b,'',''",
    "(?i)disk,'',''",
    ".*Full,'',Full",
    "ab*,a,''",
    "Disk,Disk,Disk",
  })
  void onlyLettersAreKnown(String expression, String begin, String end) {
    assertThat(Alternatives.begin(expression)).isEqualTo(begin);
    assertThat(Alternatives.end(expression)).isEqualTo(end);
  }
}
