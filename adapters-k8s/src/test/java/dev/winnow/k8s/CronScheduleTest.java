package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronScheduleTest {

  /** 2026-03-10 is a Tuesday. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "* * * * *          | 2026-03-10T09:00:30Z | 2026-03-10T09:01:00Z",
        "*/15 * * * *       | 2026-03-10T09:15:00Z | 2026-03-10T09:30:00Z",
        "0 2 * * *          | 2026-03-10T09:00:00Z | 2026-03-11T02:00:00Z",
        "5,10-12 8-9/1 * * * | 2026-03-10T09:05:00Z | 2026-03-10T09:10:00Z",
        "0 0 1 jan *        | 2026-03-10T09:00:00Z | 2027-01-01T00:00:00Z",
        "0 0 * * sun        | 2026-03-10T09:00:00Z | 2026-03-15T00:00:00Z",
        "0 0 * * 7          | 2026-03-10T09:00:00Z | 2026-03-15T00:00:00Z",
        "0 0 13 * fri       | 2026-03-10T09:00:00Z | 2026-03-13T00:00:00Z",
        "0 0 20 * mon       | 2026-03-10T09:00:00Z | 2026-03-16T00:00:00Z",
        "0 0 29 2 *         | 2026-03-10T09:00:00Z | 2028-02-29T00:00:00Z",
        "@hourly            | 2026-03-10T09:00:00Z | 2026-03-10T10:00:00Z",
        "@weekly            | 2026-03-10T09:00:00Z | 2026-03-15T00:00:00Z",
        "CRON_TZ=Europe/Berlin 0 2 * * * | 2026-03-10T09:00:00Z | 2026-03-11T01:00:00Z",
      })
  void theNextRunIsThatOfTheController(String schedule, Instant after, Instant next) {
    assertThat(CronSchedule.of(schedule, null).orElseThrow().after(after)).contains(next);
  }

  @Test
  void aTimeZoneIsThatOfTheCronJob() {
    Instant night = Instant.parse("2026-07-10T09:00:00Z");
    assertThat(CronSchedule.of("30 1 * * *", "America/New_York").orElseThrow().after(night))
        .contains(Instant.parse("2026-07-11T05:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@every 1h",
        "@reboot",
        "* * * *",
        "61 * * * *",
        "a b c d e",
        "TZ=No/Where * * * * *"
      })
  void ofWhatIsNoScheduleNothingIsSaid(String schedule) {
    assertThat(CronSchedule.of(schedule, "")).isEmpty();
  }

  @Test
  void aRunThatNeverComesIsNone() {
    CronSchedule never = CronSchedule.of("0 0 30 2 *", "").orElseThrow();
    assertThat(never.after(Instant.parse("2026-03-10T09:00:00Z"))).isEmpty();
  }

  @Test
  void runsAreCountedUpToALimit() {
    CronSchedule hourly = CronSchedule.of("0 * * * *", "").orElseThrow();
    Instant success = Instant.parse("2026-03-10T09:02:10Z");
    assertThat(hourly.runs(success, Instant.parse("2026-03-10T09:00:00Z"), 100)).isZero();
    assertThat(hourly.runs(success, Instant.parse("2026-03-10T12:00:00Z"), 100)).isEqualTo(3);
    assertThat(hourly.runs(success, Instant.parse("2027-03-10T12:00:00Z"), 100)).isEqualTo(100);
  }
}
