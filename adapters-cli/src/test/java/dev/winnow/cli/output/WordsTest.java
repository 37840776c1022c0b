package dev.winnow.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

  @ParameterizedTest
  @ValueSource(
      longs = {
        0,
        7,
        12,
        999,
        1_000,
        12_345,
        999_999,
        1_000_000,
        12_345_678_901L,
        -1,
        -999,
        -1_000,
        -123_456,
        Long.MAX_VALUE,
        Long.MIN_VALUE
      })
  void thousandsAreApart(long count) {
    assertThat(Words.group(count)).isEqualTo(String.format(Locale.ROOT, "%,d", count));
  }
}
