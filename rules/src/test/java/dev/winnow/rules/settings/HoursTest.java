package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HoursTest {

  private static final List<String> WORKDAYS = List.of("mon", "tue", "wed", "thu", "fri");
  private static final Hours BUSINESS =
      Hours.of("business", "Europe/Berlin", WORKDAYS, "09:00", "17:00");
  private static final Hours NIGHT = Hours.of("night", "UTC", null, "22:00", "06:00");
  private static final Hours WEEKEND =
      Hours.of("weekend", "UTC", List.of("sat", "sun"), "00:00", "24:00");

  private static long at(String time) {
    return Instant.parse(time).toEpochMilli();
  }

  private static Instant time(long at) {
    return Instant.ofEpochMilli(at);
  }

  @Test
  void beginsOnTheMinuteAndEndsJustBefore() {
    // A Monday; Berlin is an hour ahead of UTC.
    assertThat(BUSINESS.cover(at("2026-01-05T07:59:59.999Z"))).isFalse();
    assertThat(BUSINESS.cover(at("2026-01-05T08:00:00Z"))).isTrue();
    assertThat(BUSINESS.cover(at("2026-01-05T15:59:59.999Z"))).isTrue();
    assertThat(BUSINESS.cover(at("2026-01-05T16:00:00Z"))).isFalse();
    assertThat(BUSINESS.cover(at("2026-01-10T12:00:00Z"))).as("a Saturday").isFalse();
  }

  @Test
  void beginAtOnceForWhoIsWithinThemAndOtherwiseNext() {
    assertThat(time(NIGHT.beginFrom(at("2026-01-06T01:00:00Z")))).isEqualTo("2026-01-06T01:00:00Z");
    long noon = at("2026-01-06T12:00:00Z");
    assertThat(NIGHT.beginFrom(noon)).isEqualTo(NIGHT.nextBegin(noon));
  }

  @Test
  void theNextBeginningIsLaterAlsoOverTheWeekend() {
    assertThat(time(BUSINESS.nextBegin(at("2026-01-05T08:00:00Z"))))
        .isEqualTo("2026-01-06T08:00:00Z");
    assertThat(time(BUSINESS.nextBegin(at("2026-01-09T16:00:00Z"))))
        .isEqualTo("2026-01-12T08:00:00Z");
  }

  @Test
  void theyDoNotBeginOnHolidays() {
    HolidayCalendar holidays = HolidayCalendar.of(List.of("01-06", "2026-01-07"), null, null);
    Hours hours = BUSINESS.without(holidays);
    assertThat(hours.cover(at("2026-01-05T12:00:00Z"))).isTrue();
    assertThat(hours.cover(at("2026-01-06T12:00:00Z"))).isFalse();
    assertThat(hours.cover(at("2026-01-07T12:00:00Z"))).isFalse();
    assertThat(hours.cover(at("2027-01-06T12:00:00Z"))).as("each year").isFalse();
    assertThat(time(hours.nextBegin(at("2026-01-05T20:00:00Z")))).isEqualTo("2026-01-08T08:00:00Z");
    assertThat(NIGHT.without(holidays).cover(at("2026-01-06T01:00:00Z")))
        .as("of the night before")
        .isTrue();
    assertThat(NIGHT.without(holidays).cover(at("2026-01-06T23:00:00Z"))).isFalse();
  }

  @Test
  void hoursOfWhichAllDaysAreHolidaysNeverBegin() {
    List<String> all = new ArrayList<>();
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.getYear() == 2024; day = day.plusDays(1)) {
      all.add(day.toString().substring("2024-".length()));
    }
    Hours never = BUSINESS.without(HolidayCalendar.of(all, null, null));
    long now = at("2026-01-05T12:00:00Z");
    assertThat(never.cover(now)).isFalse();
    assertThat(never.beginFrom(now)).isEqualTo(Long.MAX_VALUE);
    assertThat(never.nextEnd(Long.MAX_VALUE)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void aNightGoesOverMidnight() {
    assertThat(NIGHT.cover(at("2026-01-05T23:00:00Z"))).isTrue();
    assertThat(NIGHT.cover(at("2026-01-06T05:59:59Z"))).isTrue();
    assertThat(NIGHT.cover(at("2026-01-06T06:00:00Z"))).isFalse();
    assertThat(time(NIGHT.nextEnd(at("2026-01-06T01:00:00Z")))).isEqualTo("2026-01-06T06:00:00Z");
    assertThat(time(NIGHT.nextEnd(at("2026-01-06T06:00:00Z")))).isEqualTo("2026-01-07T06:00:00Z");
  }

  @Test
  void daysWithoutAGapAreOne() {
    assertThat(time(WEEKEND.nextEnd(at("2026-01-10T12:00:00Z")))).isEqualTo("2026-01-12T00:00:00Z");
    Hours always = Hours.of("always", "UTC", null, "00:00", "24:00");
    assertThat(always.nextEnd(at("2026-01-10T12:00:00Z")))
        .isGreaterThan(at("2026-01-10T12:00:00Z"));
  }

  @Test
  void theClocksMayBeChanged() {
    assertThat(time(BUSINESS.nextBegin(at("2026-03-27T16:00:00Z"))))
        .isEqualTo("2026-03-30T07:00:00Z");
    Hours night = Hours.of("night", "Europe/Berlin", null, "22:00", "06:00");
    assertThat(time(night.nextEnd(at("2026-03-29T00:00:00Z")))).isEqualTo("2026-03-29T04:00:00Z");
  }

  /** In hours or not: there is never another begin or end between a time and the next one. */
  @Property(tries = 500)
  void betweenNowAndTheNextChangeNothingChanges(
      @ForAll @LongRange(min = 0, max = 2_000_000_000_000L) long at,
      @ForAll @IntRange(max = 23) int from,
      @ForAll @IntRange(max = 23) int to,
      @ForAll @IntRange(min = 1, max = 6) int days) {
    Hours hours =
        Hours.of("h", "UTC", WORKDAYS.subList(0, Math.min(days, 5)), hour(from), hour(to));
    long next = hours.cover(at) ? hours.nextEnd(at) : hours.nextBegin(at);
    assertThat(next).isGreaterThan(at);
    assertThat(hours.cover(next)).isEqualTo(!hours.cover(at));
    assertThat(hours.cover(next - 1)).isEqualTo(hours.cover(at));
    assertThat(hours.cover(at + (next - at) / 2)).isEqualTo(hours.cover(at));
    assertThat(next - at).isLessThanOrEqualTo(Duration.ofDays(7).toMillis());
  }

  private static String hour(int hour) {
    return (hour < 10 ? "0" : "") + hour + ":00";
  }

  @Test
  void saysWhatIsWrong() {
    wrong("Europe/Berlim", null, "09:00", "17:00", "\"Europe/Berlim\" is no time zone");
    wrong("UTC", List.of("monday"), "09:00", "17:00", "\"monday\" is no day; write mon, tue");
    wrong("UTC", List.of(), "09:00", "17:00", "\"days\" names no day");
    wrong("UTC", null, "9", "17:00", "\"from\" must be a time of day such as 09:00, not \"9\"");
    wrong("UTC", null, "09:00", "25:00", "\"to\" must be a time of day such as 09:00");
  }

  private static void wrong(
      String zone, @Nullable List<String> days, String from, String to, String message) {
    assertThatThrownBy(() -> new HoursRow(zone, days, from, to, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
