package dev.winnow.formats;

import static dev.winnow.formats.Reading.alert;
import static dev.winnow.formats.Reading.error;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Alert;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🟥 Shop is down (503 in 91 ms) [skip ci] [upptime]",
        "🟥 Shop is down (503)",
        "🟥 Shop is down [skip ci] [upptime]",
        "Shop is down",
        ":red_square: Shop is **down** : see the status page",
        "🛑 Shop IS DOWN since noon",
        "🟥 Shop is down (503 in 91.5 ms) because the database is up to its neck",
      })
  void wordsMayFollow(String message) {
    Alert alert = alert(read(message).get(0));
    assertThat(alert.name()).isEqualTo("EndpointDown");
    assertThat(alert.labels()).isEqualTo(Map.of("endpoint", "Shop"));
    assertThat(alert.firing()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-04-08T06:14:32Z\t",
        "2024-04-08 08:14:32 +0200\t",
        "2024-04-08 06:14\t",
        "1712556872\t",
        "Mon Apr 8 08:14:32 2024 +0200\t",
        "Mon, 8 Apr 2024 06:14:32 +0000\t",
        "a1b2c3d 2024-04-08T06:14:32+00:00 ",
        "0123456789abcdef0123456789abcdef01234567\t2024-04-08 06:14:32 +0000\t",
        "a1b2c3d | 2024-04-08 06:14:32 +0000 | ",
      })
  void theUsualFormsOfGitLogAreRead(String before) {
    List<Item> items =
        Reading.text(
            before + "🟥 Shop is down (503 in 91 ms) [skip ci] [upptime]\n",
            InputOptions.defaults());
    assertThat(alert(items.get(0)).labels()).isEqualTo(Map.of("endpoint", "Shop"));
    assertThat(alert(items.get(0)).at()).isBetween("2024-04-08T06:14:00Z", "2024-04-08T06:14:32Z");
  }

  @Test
  void whatGitLogPrintsByItselfIsReadFromItsEnd() {
    String log =
        """
        commit 89abcdef0123456789abcdef0123456789abcdef (HEAD -> main)
        Author: Bot <bot@example.org>
        Date:   Mon Apr 8 06:20:00 2024 +0000

            🟩 Shop is up (200 in 91 ms) [skip ci] [upptime]

        commit 0123456789abcdef0123456789abcdef01234567
        Author: Bot <bot@example.org>
        Date:   Mon Apr 8 06:14:32 2024 +0000

            🟨 Shop is degraded (200 in 9100 ms) [skip ci] [upptime]
        """;
    List<Item> items = Reading.text(log, InputOptions.defaults());
    assertThat(items)
        .extracting(item -> item.line() + " " + alert(item).name() + " " + alert(item).firing())
        .containsExactly(
            "11 EndpointDegraded true", "5 EndpointDown false", "5 EndpointDegraded false");
  }

  @Test
  void aLogWithItsNewestLineFirstIsReadFromItsEnd() {
    String log =
        """
        2024-04-08T06:20:00Z\t🟩 Shop is up (200 in 91 ms)
        2024-04-08T06:19:00Z\tUpdate dependencies
        2024-04-08T06:18:00Z\t🟥 Shop is asleep (200 in 91 ms)
        2024-04-08T06:14:32Z\t🟥 Shop is down (503 in 91 ms)
        """;
    assertThat(Reading.text(log, InputOptions.defaults()))
        .extracting(Item::line)
        .containsExactly(4L, 3L, 1L);
  }

  @Test
  void whatLooksLikeAStatusAndIsNoneIsSaid() {
    assertThat(error(read("🟥 Shop est en panne (503 in 91 ms)").get(0))).contains("is down");
    assertThat(error(read("Shop fell over (503 in 91 ms)").get(0))).contains("is down");
    assertThat(read(":pencil: Update summary in README [skip ci] [upptime]")).isEmpty();
    assertThat(read("🎨 Move the menu up and down")).isEmpty();
  }

  @Test
  void aTicketWithATimeIsNotTakenForAStatus() {
    List<Item> items =
        Reading.text("2024-04-08T06:14:32Z Zone A: Shop is down\n", InputOptions.defaults());
    assertThat(alert(items.get(0)).labels()).isEqualTo(Map.of("zone", "A"));
  }
}
