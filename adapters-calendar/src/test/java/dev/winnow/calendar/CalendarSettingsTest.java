package dev.winnow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.Policy;
import dev.winnow.rules.Policies;
import dev.winnow.rules.settings.Hours;
import dev.winnow.rules.settings.Schedule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings name calendar files beside them. */
class CalendarSettingsTest {

  private static final String TEXT =
      """
      hours:
        business: {zone: Europe/Berlin, from: "09:00", to: "17:00", holidays: [plants]}
      holidays:
        plants: {ical: outlook.ics}
      schedules:
        primary:
          zone: Europe/Berlin
          layers: [{users: [cat]}, {ical: google.ics}]
          overrides: [{ical: swaps.ics}]
          names: {ann@example.com: ann}
      """;

  private static final String SWAP =
      """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART:20260106T120000Z
      DTEND:20260106T130000Z
      SUMMARY:dan
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir Path folder;

  private Path settings() throws IOException {
    for (String name : List.of("google.ics", "outlook.ics")) {
      try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(name), name)) {
        Files.write(folder.resolve(name), in.readAllBytes());
      }
    }
    Files.writeString(folder.resolve("swaps.ics"), SWAP);
    return Files.writeString(folder.resolve("settings.yaml"), TEXT);
  }

  private static String onCall(Path settings, String at) {
    Schedule schedule = Policies.bundled().withSettings(settings).readSettings().onCall().get(0);
    return schedule.onCall(Instant.parse(at).toEpochMilli());
  }

  @Test
  void theirEventsAreLayersOverridesAndHolidays() throws IOException {
    Path settings = settings();

    assertThat(onCall(settings, "2026-01-05T07:59:59Z")).isEqualTo("cat");
    assertThat(onCall(settings, "2026-01-05T08:00:00Z")).isEqualTo("ann");
    assertThat(onCall(settings, "2026-01-06T12:00:00Z")).isEqualTo("dan");
    assertThat(onCall(settings, "2026-01-06T13:00:00Z")).isEqualTo("ann");
    Hours business =
        Policies.bundled().withSettings(settings).readSettings().facts().stream()
            .filter(Hours.class::isInstance)
            .map(Hours.class::cast)
            .findFirst()
            .orElseThrow();
    assertThat(business.cover(Instant.parse("2026-12-24T12:00:00Z").toEpochMilli())).isTrue();
    assertThat(business.cover(Instant.parse("2026-12-25T12:00:00Z").toEpochMilli())).isFalse();
  }

  @Test
  void anotherCalendarIsAnotherPolicy() throws IOException {
    Path settings = settings();
    Policy before = Policies.bundled().withSettings(settings).load();
    Files.writeString(folder.resolve("swaps.ics"), SWAP.replace("dan", "eve"));

    assertThat(Policies.bundled().withSettings(settings).load().hash()).isNotEqualTo(before.hash());
  }

  @Test
  void whatIsWrongIsSaidWhereTheFileIsNamed() throws IOException {
    Path settings = settings();
    Files.writeString(folder.resolve("swaps.ics"), SWAP.replace("SUMMARY:dan\n", ""));
    assertThatThrownBy(() -> onCall(settings, "2026-01-05T08:00:00Z"))
        .hasMessageContaining("settings.yaml:7:5: swaps.ics: the event of 2026-01-06T12:00:00Z")
        .hasMessageContaining("says nobody's name");
    Files.delete(folder.resolve("swaps.ics"));
    assertThatThrownBy(() -> onCall(settings, "2026-01-05T08:00:00Z"))
        .hasMessageContaining("settings.yaml:9:24: ")
        .hasMessageContaining("swaps.ics: there is no such file");
    Files.writeString(folder.resolve("swaps.ics"), "X".repeat(2_000_001));
    assertThatThrownBy(() -> onCall(settings, "2026-01-05T08:00:00Z"))
        .hasMessageContaining("larger than 2 MB");
  }
}
