package dev.winnow.text.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {

  @ParameterizedTest
  @CsvSource({
    "30m, PT30M",
    "1h30m, PT1H30M",
    "2d, PT48H",
    "500ms, PT0.5S",
    "0s, PT0S",
    "0, PT0S",
    "1w, PT168H",
    "1m500ms, PT1M0.5S",
    "PT30M, PT30M",
    "P1D, PT24H"
  })
  void readsWhatPeopleWrite(String text, Duration expected) {
    assertThat(Durations.parse(text)).contains(expected);
    assertThat(text).matches(Durations.FORM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "5",
        "-5m",
        "PT-5M",
        "5 minutes",
        "30m1h",
        "1.5h",
        "m",
        "5M",
        "P",
        "101y",
        "99999999999999999999s",
        "999999999y"
      })
  void refusesTheRest(String text) {
    assertThat(Durations.parse(text)).isEmpty();
  }
}
