package dev.winnow.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimeTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-03-10 09:00:03,123|2026-03-10T09:00:03.123Z",
        "2026-12-31T23:59:60Z|2026-12-31T23:59:59Z",
        "2026-03-10T24:00:00+01:00|2026-03-10T23:00:00Z",
        "2026-10-25T02:30:00+01:00[Europe/Berlin]|2026-10-25T01:30:00Z",
        "2026-10-25T01:30:00Z[UTC]|2026-10-25T01:30:00Z",
        "1773133200|2026-03-10T09:00:00Z",
        "1773133200.25|2026-03-10T09:00:00.250Z",
        "1773133200123|2026-03-10T09:00:00.123Z",
        "1773133200123456|2026-03-10T09:00:00.123456Z",
        "1773133200123456789|2026-03-10T09:00:00.123456789Z"
      })
  void timesAreReadAsPeopleAndProgramsWriteThem(String text, Instant time) {
    assertThat(IsoTime.parse(text, ZoneOffset.UTC)).isEqualTo(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "177313320",
        "17731332001",
        "1773133200x",
        "2026-03-10T24:00:01Z",
        "2026-03-10T09:00:00[Europe/Berlin]",
        "2026-03-10T09:00:00Z[",
        "2026-03-10T09:00:00Z[]x"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> IsoTime.parse(text, ZoneOffset.UTC)).isInstanceOf(JsonMistake.class);
  }

  @Test
  void theFirstMomentsAreNoTimesOfThatForm() {
    assertThatThrownBy(() -> IsoTime.parse("0", ZoneOffset.UTC)).isInstanceOf(JsonMistake.class);
  }
}
