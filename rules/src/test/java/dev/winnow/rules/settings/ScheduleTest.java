package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.PolicyException;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is on call by settings, and what is said of settings that do not say who. */
class ScheduleTest {

  private static final String LAYER = "layers: [{users: [ann]}]";

  @TempDir Path folder;

  private Settings settings(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("s.yaml"), text);
    return Policies.bundled().withSettings(file).readSettings();
  }

  private String at(String schedule, String time) throws IOException {
    Schedule one = settings("schedules: {primary: {" + schedule + "}}").onCall().get(0);
    return one.onCall(Instant.parse(time).toEpochMilli());
  }

  @Test
  void aHandOverIsByTheClocksOfTheZone() throws IOException {
    String weekly =
        "zone: Europe/Berlin, layers: [{users: [ann, bob], handOver: mon 09:00, from: 2026-03-24}],"
            + " fallback: lead";
    assertThat(at(weekly, "2026-03-30T06:59:59.999Z")).isEqualTo("lead");
    assertThat(at(weekly, "2026-03-30T07:00:00Z")).as("the first Monday").isEqualTo("ann");
    assertThat(at(weekly, "2026-04-06T06:59:59.999Z")).isEqualTo("ann");
    assertThat(at(weekly, "2026-04-06T07:00:00Z")).isEqualTo("bob");
    assertThat(at(weekly, "2026-11-02T07:59:59.999Z")).as("winter").isEqualTo("ann");
    assertThat(at(weekly, "2026-11-02T08:00:00Z")).isEqualTo("bob");
  }

  @Test
  void aHandOverThatDoesNotExistIsLaterAndOneThatExistsTwiceIsTheFirst() throws IOException {
    String daily =
        "zone: Europe/Berlin, layers: [{users: [ann, bob], rotation: daily, handOver: '02:30',"
            + " from: 2026-03-28}], fallback: lead";
    assertThat(at(daily, "2026-03-29T01:29:59.999Z")).isEqualTo("ann");
    assertThat(at(daily, "2026-03-29T01:30:00Z")).as("03:30").isEqualTo("bob");
    assertThat(at(daily, "2026-03-30T00:30:00Z")).isEqualTo("ann");
    String before = at(daily, "2026-10-25T00:29:59Z");
    assertThat(at(daily, "2026-10-25T00:30:00Z")).as("02:30 summer time").isNotEqualTo(before);
    assertThat(at(daily, "2026-10-25T01:30:00Z")).as("02:30 again").isNotEqualTo(before);
  }

  @Test
  void laterLayersGoOverEarlierOnesAndOverridesOverAll() throws IOException {
    String layers =
        "layers: [{users: [ann]}, {users: [bob], restrictions: [{from: '09:00', to: '17:00'}]}],"
            + " overrides: [{user: cat, from: 2026-01-05T12:00, to: 2026-01-05T14:00},"
            + " {user: dan, from: '2026-01-05T13:00:00Z', to: 2026-01-06}]";
    assertThat(at(layers, "2026-01-05T08:59:59Z")).isEqualTo("ann");
    assertThat(at(layers, "2026-01-05T09:00:00Z")).isEqualTo("bob");
    assertThat(at(layers, "2026-01-05T12:00:00Z")).isEqualTo("cat");
    assertThat(at(layers, "2026-01-05T13:30:00Z")).as("the later in the list").isEqualTo("dan");
    assertThat(at(layers, "2026-01-06T00:00:00Z")).isEqualTo("ann");
  }

  @Test
  void aNameMeansWhoeverIsOnCall() throws IOException {
    ScheduleTable table =
        new ScheduleTable(settings("schedules: {primary: {" + LAYER + "}}").onCall());
    assertThat(table.at(List.of("schedule:primary", "primary", "ann", "ops"), 0))
        .containsExactly("ann", "ops");
    assertThat(table.at(List.of("schedule:other"), 0)).containsExactly("schedule:other");
    assertThat(new ScheduleTable(List.of()).at(List.of("on-call", "on-call"), 0)).hasSize(2);
  }

  @Test
  void whatCannotPromiseSomebodyIsRefusedWithItsPlace() {
    String gap = "there are instants at which nobody would be on call";
    wrong("schedules: {p: {layers: [{users: [ann], from: 2026-01-05}]}}", "s.yaml:1:16: " + gap);
    wrong("schedules: {p: {layers: [{users: [a], onHolidays: off}], holidays: []}}", gap);
    wrong("schedules: {p: {layers: []}}", "s.yaml:1:16: " + gap);
    wrong("schedules: {p: {layers: [], fallback: ''}}", gap);
    wrong("schedules: {p: {layers: [{rotation: daily}]}}", "s.yaml:1:26: a layer needs either");
    wrong("schedules: {p: {layers: [{users: [a], rotation: 0d}]}}", "must be daily, weekly or a");
    wrong("schedules: {p: {layers: [{users: [a], rotation: 999d}]}}", "must be daily, weekly or");
    wrong(
        "schedules: {p: {layers: [{users: [a], rotation: daily, handOver: mon 09:00}]}}",
        "which only a weekly rotation has");
    wrong("schedules: {p: {layers: [{users: [a], onHolidays: of}]}}", "one of counts, off, only");
    wrong("schedules: {p: {zone: Mars, " + LAYER + "}}", "\"Mars\" is no time zone");
    wrong(
        "schedules: {p: {" + LAYER + ", overrides: [{user: b, from: 2026-01-06, to: 2026-01-06}]}}",
        "ends when it begins, or before");
    wrong("schedules: {p: {" + LAYER + ", overrides: [{user: b}]}}", "s.yaml:1:55: an override");
  }

  @Test
  void namesThatMeanNothingOrTwoThingsAreRefusedWithTheirPlace() {
    wrong("schedules: {a b: {" + LAYER + "}}", "s.yaml:1:18: \"a b\" is no name of a schedule");
    wrong("schedules: {ann: {" + LAYER + "}}", "is no person and no team but a schedule");
    wrong(
        "schedules: {p: {" + LAYER + ", holidays: [moon]}}",
        "s.yaml:1:53: \"holidays\" names \"moon\"");
    wrong(
        "hours: {day: {from: '09:00', to: '17:00', holidays: [moon]}}",
        "s.yaml:1:53: \"holidays\" names \"moon\"");
    wrong(
        "escalation:\n  ladders:\n    P1: {last: {after: 5m, channel: c, to: ['schedule:x']}}",
        "s.yaml:3:44: \"schedule:x\" names no schedule (\"schedules\" has: none)");
    wrong("holidays: {moon: {}}", "s.yaml:1:18: holidays need \"dates\"");
    wrong("holidays: {moon: {dates: [02-30]}}", "\"02-30\" is no day");
  }

  @Test
  void aCalendarFileMustBeThere() {
    wrong(
        "schedules: {p: {layers: [{ical: no.ics}], fallback: ann}}",
        "s.yaml:1:33: " + folder.resolve("no.ics") + ": there is no such file");
  }

  private void wrong(String text, String message) {
    assertThatThrownBy(() -> settings(text))
        .isInstanceOf(PolicyException.class)
        .hasMessageContaining(message);
  }
}
