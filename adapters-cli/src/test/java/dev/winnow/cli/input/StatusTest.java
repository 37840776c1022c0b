package dev.winnow.cli.input;

import static dev.winnow.cli.input.Reading.alert;
import static dev.winnow.cli.input.Reading.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatusTest {

  private static List<Item> read(String... messages) {
    StringBuilder text = new StringBuilder();
    for (String message : messages) {
      text.append("2024-04-08T06:14:32+00:00\t").append(message).append('\n');
    }
    return Reading.text(text.toString(), Reading.as(InputFormat.STATUS));
  }

  @Test
  void downIsAnAlertWithItsReason() {
    List<Item> items =
        read("🟥 Test Site is down (0 in 0 ms)", "🟥 is it up is down (502 in 640 ms)");
    Alert first = alert(items.get(0));
    assertThat(first.name()).isEqualTo("EndpointDown");
    assertThat(first.labels()).isEqualTo(Map.of("endpoint", "Test Site"));
    assertThat(first.annotations()).containsEntry("reason", "NoAnswer").containsEntry("code", "0");
    assertThat(first.at()).isEqualTo(Instant.parse("2024-04-08T06:14:32Z"));
    Alert second = alert(items.get(1));
    assertThat(second.labels()).isEqualTo(Map.of("endpoint", "is it up"));
    assertThat(second.annotations())
        .containsEntry("reason", "BadAnswer")
        .containsEntry("ms", "640");
  }

  @Test
  void upResolves() {
    Alert alert = alert(read("🟩 Test Site is up (200 in 83 ms)").get(0));
    assertThat(alert.firing()).isFalse();
    assertThat(alert.name()).isEqualTo("EndpointDown");
  }

  @Test
  void degradedIsAnAlertOfItsOwn() {
    List<Item> items =
        read(
            "🟨 X is degraded (200 in 9000 ms)",
            "🟨 Y has degraded performance (200 in 1 ms)",
            "🟩 X is up (200 in 83 ms)",
            "🟩 X is up (200 in 83 ms)");
    assertThat(items)
        .extracting(item -> alert(item).name() + alert(item).firing())
        .containsExactly(
            "EndpointDegradedtrue",
            "EndpointDegradedtrue",
            "EndpointDownfalse",
            "EndpointDegradedfalse",
            "EndpointDownfalse");
    assertThat(items).extracting(Item::line).containsExactly(1L, 2L, 3L, 3L, 4L);
  }

  @Test
  void otherLines() {
    assertThat(read("Update dependencies")).isEmpty();
    assertThat(error(Reading.text("hello", Reading.as(InputFormat.STATUS)).get(0)))
        .contains("no tab");
    assertThat(
            error(
                Reading.text("now\t🟩 X is up (1 in 1 ms)", Reading.as(InputFormat.STATUS)).get(0)))
        .contains("not a time");
  }
}
