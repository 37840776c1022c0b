package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations and numbers as people say them. */
class WordsTest {

  @ParameterizedTest
  @CsvSource({
    "PT24H, 1 day",
    "PT1440M, 1 day",
    "P7D, 7 days",
    "PT25H, 1 day 1 hour",
    "PT1H, 1 hour",
    "PT90M, 90 minutes",
    "PT135M, 2 hours 15 minutes",
    "PT1M, 1 minute",
    "PT30S, 30 seconds",
    "PT90S, 1 minute 30 seconds",
    "PT0.5S, 0.5s"
  })
  void aDuration(Duration duration, String words) {
    assertThat(Words.spoken(duration)).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "95, 95",
    "95.5, 95.5",
    "94.99999999, 95",
    "0.0123, 0.0123",
    "1234567, 1234567",
    "-3.14159, -3.14",
    "NaN, NaN"
  })
  void aNumber(double value, String words) {
    assertThat(Words.number(value)).isEqualTo(words);
  }
}
