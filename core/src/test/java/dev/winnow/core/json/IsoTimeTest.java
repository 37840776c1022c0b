package dev.winnow.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Times that the engine can count. */
class IsoTimeTest {

  @Test
  void aLongYearIsATime() {
    assertThat(IsoTime.parse("+12026-03-02T09:00:00Z", ZoneOffset.UTC))
        .isEqualTo(Instant.parse("+12026-03-02T09:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z"})
  void whatMillisecondsCannotCountIsNone(String text) {
    assertThatThrownBy(() -> IsoTime.parse(text, ZoneOffset.UTC))
        .isInstanceOf(JsonMistake.class)
        .hasMessageContaining("is not a time");
  }
}
