package dev.winnow.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.rules.calendar.CalendarEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Calendars as Google and Outlook write them are read; what is hostile is refused in words. */
class IcalReaderTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static String file(String name) {
    try (InputStream in =
        Objects.requireNonNull(IcalReaderTest.class.getResourceAsStream(name), name)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().reduce("", (all, line) -> all + line + "\r\n");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<CalendarEvent> read(String text) {
    return new IcalReader().read(text, BERLIN);
  }

  private static String calendar(String... events) {
    StringBuilder text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
    for (String event : events) {
      text.append("BEGIN:VEVENT\r\n").append(event.replace("|", "\r\n"));
      text.append("\r\nEND:VEVENT\r\n");
    }
    return text.append("END:VCALENDAR\r\n").toString();
  }

  private static String at(List<CalendarEvent> events, String time) {
    Instant at = Instant.parse(time);
    return events.stream()
        .filter(one -> !at.isBefore(one.from()) && at.isBefore(one.until()))
        .map(CalendarEvent::who)
        .reduce("", (all, one) -> all + one);
  }

  @Test
  void aCalendarOfGoogleIsRead() {
    List<CalendarEvent> events = read(file("google.ics"));

    assertThat(at(events, "2026-01-05T07:59:59Z")).isEmpty();
    assertThat(at(events, "2026-01-05T08:00:00Z")).isEqualTo("ann@example.com");
    assertThat(at(events, "2026-01-12T08:00:00Z")).isEqualTo("Bob, the builder");
    assertThat(at(events, "2026-01-26T09:00:00Z")).as("moved by a day").isEmpty();
    assertThat(at(events, "2026-01-27T09:00:00Z")).isEqualTo("Bob, the builder");
    assertThat(at(events, "2026-02-17T09:00:00Z")).as("EXDATE").isEmpty();
    assertThat(at(events, "2026-03-03T12:30:00Z")).as("CANCELLED").isEqualTo("ann@example.com");
    assertThat(at(events, "2026-03-30T06:59:59Z")).as("summer").isEqualTo("Bob, the builder");
    assertThat(at(events, "2026-03-30T07:00:00Z")).as("summer").isEqualTo("ann@example.com");
    assertThat(at(events, "2026-06-23T12:00:00Z")).isEqualTo("ann@example.com");
    assertThat(at(events, "2026-06-30T12:00:00Z")).isEqualTo("Bob, the builder");
    assertThat(at(events, "2026-07-14T12:00:00Z")).as("UNTIL").isEmpty();
    assertThat(at(events, "2099-12-22T12:00:00Z") + at(events, "2099-12-29T12:00:00Z"))
        .isEqualTo("ann@example.com");
    assertThat(events).extracting(CalendarEvent::wholeDays).containsOnly(false);
  }

  @Test
  void aCalendarOfOutlookIsReadWithHandOversThatDoNotExist() {
    List<CalendarEvent> events = read(file("outlook.ics"));

    assertThat(events.subList(0, 3))
        .extracting(one -> one.from().toString())
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    assertThat(events.get(0).until()).isEqualTo(events.get(1).from());
    assertThat(events.get(1).until()).isEqualTo(events.get(2).from());
    assertThat(events.subList(3, 5))
        .allMatch(CalendarEvent::wholeDays)
        .extracting(one -> one.from() + " " + one.until())
        .containsExactly(
            "2026-12-24T23:00:00Z 2026-12-26T23:00:00Z",
            "2027-12-24T23:00:00Z 2027-12-26T23:00:00Z");
  }

  @Test
  void timesWithoutAZoneAreThoseOfTheScheduleAndDurationsAreDays() {
    List<CalendarEvent> events =
        read(calendar("SUMMARY:ann|DTSTART:20260328T120000|DURATION:P1DT1H|RDATE:20260501T120000"));

    assertThat(events)
        .extracting(one -> one.from() + " " + one.until())
        .containsExactly(
            "2026-03-28T11:00:00Z 2026-03-29T11:00:00Z",
            "2026-05-01T10:00:00Z 2026-05-02T11:00:00Z");
  }

  @Test
  void whatCannotBeReadIsSaidWithTheEvent() {
    refused(calendar("SUMMARY:ann|DTSTART:2026-01-05"), "the event \"ann\"", "is no time");
    refused(calendar("SUMMARY:ann"), "it has no DTSTART");
    refused(
        calendar("DTSTART;TZID=Mars/Base:20260105T090000|DURATION:P1D"),
        "the time zone \"Mars/Base\" is not known");
    refused(calendar("DTSTART:20260105T090000|DTEND:20260104T090000"), "it ends before it begins");
    refused(calendar("DTSTART:20260105T090000|DURATION:7d"), "\"7d\" is no duration");
    refused(calendar("DTSTART:20260105T090000|RRULE:FREQ=WEEKLY;BYDAY=XX"), "no rule of");
    refused("SUMMARY:ann\r\n", "is not as in an iCalendar file");
    refused("", "not as in an iCalendar file");
  }

  private static void refused(String text, String... words) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .satisfies(e -> assertThat(e.getMessage()).contains(words));
  }

  @Test
  void whatWouldRecurWithoutEndIsBounded() {
    refused(
        calendar("DTSTART:20260105T090000|RRULE:FREQ=SECONDLY"), "by the day, week, month or year");
    refused(
        calendar("DTSTART:20260105T090000|RRULE:FREQ=DAILY;BYHOUR=1,2,3;BYSECOND=1,2"),
        "by the day, week, month or year");
    refused(calendar("DTSTART:00010101T090000|RRULE:FREQ=DAILY"), "since before 1900");
    String daily = "SUMMARY:x|DTSTART:19000101T090000|DURATION:PT1H|RRULE:FREQ=DAILY";
    refused(calendar(daily), "the file has more than");
    String[] never = new String[Recurrence.MOST_RULES + 1];
    java.util.Arrays.fill(
        never, "DTSTART:20260105T090000|RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3");
    refused(calendar(never), "events of the file recur");
  }

  @Property(tries = 150)
  void aFileThatIsBrokenAnywhereIsReadOrRefused(
      @ForAll @IntRange(max = 2200) int at, @ForAll char instead, @ForAll boolean cut) {
    String text = file("google.ics");
    int place = Math.min(at, text.length() - 1);
    String broken =
        cut
            ? text.substring(0, place)
            : text.substring(0, place) + instead + text.substring(place + 1);
    try {
      assertThat(read(broken)).isNotNull();
    } catch (IllegalArgumentException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }
}
