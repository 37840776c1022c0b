package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static dev.winnow.formats.Reading.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Alert;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketLineTest {

  private static final InputOptions LINES = Reading.as(InputFormat.TICKET_LINE);

  @Test
  void aLineIsAnAlertWithItsZone() {
    List<Item> items = text("Zone OH-1: LLMModelStale\n", LINES);
    assertThat(items).hasSize(1);
    Alert alert = alert(items.get(0));
    assertThat(alert.name()).isEqualTo("LLMModelStale");
    assertThat(alert.labels()).isEqualTo(Map.of("zone", "OH-1"));
    assertThat(alert.firing()).isTrue();
    assertThat(alert.at()).isEqualTo(InputOptions.START);
    assertThat(alert.source()).isEqualTo("ticket-line");
    assertThat(items.get(0).text()).isEqualTo("Zone OH-1: LLMModelStale");
  }

  @Test
  void linesWithoutTimesAreSpaced() {
    InputOptions options = LINES.withSpacing(Instant.EPOCH, Duration.ofSeconds(10));
    List<Item> items = text("Zone A: X\nbad\n\n# c\nZone A: X\n", options);
    assertThat(items).extracting(Item::line).containsExactly(1L, 2L, 5L);
    assertThat(times(items)).containsExactly("1970-01-01T00:00:00Z", "1970-01-01T00:00:10Z");
  }

  @Test
  void linesWithoutTimesLieBetweenThoseWithTimes() {
    InputOptions options = LINES.withSpacing(Instant.EPOCH, Duration.ofSeconds(10));
    List<Item> items =
        text(
            "Zone A: X\nbad\n2024-01-01 10:00 Zone A: X\nZone A: Y\nZone A: Z\n"
                + "2024-01-01 10:30 Zone A: X\nZone A: Y",
            options);
    assertThat(items).extracting(Item::line).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(times(items))
        .containsExactly(
            "2024-01-01T10:00:00Z",
            "2024-01-01T10:00:00Z",
            "2024-01-01T10:10:00Z",
            "2024-01-01T10:20:00Z",
            "2024-01-01T10:30:00Z",
            "2024-01-01T10:30:10Z");
  }

  private static List<String> times(List<Item> items) {
    return items.stream()
        .filter(Item.Taken.class::isInstance)
        .map(item -> alert(item).at().toString())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "2024-04-08T06:14:32Z, 2024-04-08T06:14:32Z",
    "2024-04-08T06:14:32.125+02:00, 2024-04-08T04:14:32.125Z",
    "2024-04-08T06:14:32-0530, 2024-04-08T11:44:32Z",
    "2024-04-08 06:14, 2024-04-08T04:14:00Z",
    "2024-04-08 06:14:32, 2024-04-08T04:14:32Z",
    "2024-04-08T06:14:32, 2024-04-08T04:14:32Z",
  })
  void aTimeMayStandBefore(String time, String instant) {
    InputOptions options = LINES.withZone(ZoneId.of("Europe/Zurich"));
    Item item = text(time + " Zone XQ: Name", options).get(0);
    assertThat(alert(item).at()).isEqualTo(Instant.parse(instant));
    assertThat(item.text()).isEqualTo(time + " Zone XQ: Name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zone XQ Name",
        "Zone : Name",
        "Zone XQ:",
        "zone XQ: Name",
        "2024-13-01 10:00 Zone A: X",
        "2024-01-01",
        "7",
        "2024-01-01T10:00:00Zone A: X",
        "Zone",
        ":",
      })
  void whatIsNotALineIsRejectedWithASentence(String line) {
    List<Item> items = text(line + "\r\nZone A: X", LINES);
    assertThat(items).hasSize(2);
    assertThat(error(items.get(0))).endsWith(".");
    assertThat(alert(items.get(1)).name()).isEqualTo("X");
  }

  @Test
  void equalLinesShareTheirTexts() {
    List<Item> items = text("Zone A: Xyz\nZone B: Xyz\nZone A: Xyz\n", LINES);
    assertThat(alert(items.get(2)).labels()).isSameAs(alert(items.get(0)).labels());
    assertThat(alert(items.get(2)).name()).isSameAs(alert(items.get(0)).name());
  }

  @Test
  void aPatternOfTheUserSetsLabelsTimeAndState() {
    InputOptions options =
        LINES.withTicketPattern(
            "(?<time>\\S+) (?<state>\\w+) (?<severity>\\w+) (?<team>\\w*)/(?<name>\\w+)");
    List<Item> items =
        text(
            "2024-01-01T00:00:00Z ok high db/Disk\n2024-01-01T00:00:01Z open low /Disk\n"
                + "2024-01-01T00:00:01Z odd low /Disk\nno",
            options);
    assertThat(alert(items.get(0)).firing()).isFalse();
    assertThat(alert(items.get(0)).labels()).isEqualTo(Map.of("severity", "high", "team", "db"));
    assertThat(alert(items.get(1)).firing()).isTrue();
    assertThat(alert(items.get(1)).labels()).isEqualTo(Map.of("severity", "low"));
    assertThat(error(items.get(2))).contains("\"odd\"");
    assertThat(error(items.get(3))).contains("does not match the ticket pattern");
  }

  @Test
  void aTimeMayStandBeforeAPatternWithoutOne() {
    InputOptions options = LINES.withTicketPattern("(?<region>\\w+): (?P<name>\\w+)");
    List<Item> items = text("2024-01-01 10:00 eu: Slow\neu: Slow\n# note", options);
    assertThat(items).hasSize(2);
    assertThat(alert(items.get(0)).at()).isEqualTo(Instant.parse("2024-01-01T10:00:00Z"));
    assertThat(alert(items.get(1)).at()).isEqualTo(Instant.parse("2024-01-01T10:01:00Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", "Zone (.*)", "(?<name>x)(?=y)"})
  void aBadPatternIsSaid(String pattern) {
    assertThatThrownBy(() -> text("x", LINES.withTicketPattern(pattern)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ticket pattern");
  }

  @Test
  void aPatternCannotHang() {
    InputOptions options = LINES.withTicketPattern("(?<name>(a+)+b)");
    assertThat(error(text("a".repeat(5000), options).get(0))).contains("does not match");
  }

  @Test
  void aNegativeSpacingIsRefused() {
    assertThatThrownBy(() -> LINES.withSpacing(Instant.EPOCH, Duration.ofSeconds(-1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
