package dev.winnow.rules.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What reads calendars is found, or said to be missing. */
class CalendarTextTest {

  @Test
  void aReaderThatIsMissingIsSaidWithWhatToAdd() {
    assertThatThrownBy(
            () -> CalendarText.read("t.ics", List.of(), ZoneOffset.UTC, Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"t.ics\" is a calendar file, and nothing that reads one is on the class path: add"
                + " dev.winnow:winnow-adapters-calendar");
  }

  @Test
  void whatAReaderFindsWrongIsSaidWithTheFile() {
    CalendarReader reader =
        (text, zone) -> {
          assertThat(text).isEqualTo("a\r\nb\r\n");
          throw new IllegalArgumentException("no calendar");
        };
    assertThatThrownBy(
            () ->
                CalendarText.read("t.ics", List.of("a", "b"), ZoneOffset.UTC, Optional.of(reader)))
        .hasMessage("t.ics: no calendar");
  }
}
