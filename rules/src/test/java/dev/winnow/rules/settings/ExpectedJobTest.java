package dev.winnow.rules.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.fact.incident.JobRecord;
import dev.winnow.core.signal.JobReport;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedJobTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private static ExpectedJob row(@Nullable String at, @Nullable Duration every, Duration grace) {
    return new ExpectedJob(
        "clean-up", at, every, "Europe/Berlin", null, grace, null, "warning", null);
  }

  private static JobRecord reported(String at) {
    return JobRecord.of(
        new JobReport("clean-up", JobReport.Outcome.SUCCEEDED, "", Instant.parse(at), "cron"));
  }

  /** Berlin: clocks go ahead at 01:00 UTC on 28 March 2021, and back at 01:00 UTC on 31 October. */
  @ParameterizedTest
  @CsvSource({
    "07:00, 2021-03-26T06:05:00Z, 2021-03-27T07:00:00Z",
    "07:00, 2021-03-27T06:05:00Z, 2021-03-28T06:00:00Z",
    "02:30, 2021-03-27T01:35:00Z, 2021-03-28T02:30:00Z",
    "02:30, 2021-10-30T00:35:00Z, 2021-10-31T01:30:00Z",
    "02:30, 2021-10-31T00:35:00Z, 2021-11-01T02:30:00Z",
    "02:30, 2021-10-31T01:35:00Z, 2021-11-01T02:30:00Z"
  })
  void isMissedAnHourAfterItsTimeOnDaysOnWhichClocksChangeToo(
      String at, String last, Instant then) {
    ExpectedJob job = row(at, null, HOUR);
    assertThat(Instant.ofEpochMilli(job.missedAt(reported(last)))).isEqualTo(then);
  }

  @Test
  void afterItsLastReportADayIsTwentyFourHours() {
    ExpectedJob job = row(null, Duration.ofHours(24), HOUR);
    assertThat(Instant.ofEpochMilli(job.missedAt(reported("2021-03-27T06:00:00Z"))))
        .isEqualTo("2021-03-28T07:00:00Z");
  }

  @Property
  void isMissedOnceADayAndNeverBeforeItsTime(
      @ForAll @IntRange(max = 527_040) int minutes, @ForAll @IntRange(max = 1439) int time) {
    Instant last = Instant.parse("2024-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes));
    String at = "%02d:%02d".formatted(time / 60, time % 60);
    Instant missed = Instant.ofEpochMilli(row(at, null, HOUR).missedAt(reported(last.toString())));
    // A report counts for the time that is an hour ahead at most; a day has 23 to 25 hours.
    assertThat(missed).isAfter(last.plus(HOUR)).isBeforeOrEqualTo(last.plus(Duration.ofHours(27)));
  }

  @Property
  void reportsSayTheSameInWhateverOrderTheyCome(
      @ForAll List<@IntRange(max = 20) Integer> times, @ForAll boolean failed) {
    JobRecord forth = JobRecord.knownAt("clean-up", Instant.ofEpochSecond(5));
    JobRecord back = JobRecord.knownAt("clean-up", Instant.ofEpochSecond(5));
    for (int i = 0; i < times.size(); i++) {
      forth.merge(report(times.get(i), failed));
      forth.merge(report(times.get(i), failed));
      back.merge(report(times.get(times.size() - 1 - i), failed));
    }
    assertThat(forth).usingRecursiveComparison().isEqualTo(back);
  }

  private static JobRecord report(int at, boolean failed) {
    JobReport.Outcome outcome =
        failed && at % 2 == 0 ? JobReport.Outcome.FAILED : JobReport.Outcome.SUCCEEDED;
    return JobRecord.of(new JobReport("clean-up", outcome, "", Instant.ofEpochSecond(at), "cron"));
  }

  @Test
  void needsOneOfATimeOfDayAndADuration() {
    assertThatThrownBy(() -> row(null, null, HOUR)).hasMessageContaining("one of \"at\"");
    assertThatThrownBy(() -> row("07:00", HOUR, HOUR)).hasMessageContaining("one of \"at\"");
    assertThatThrownBy(() -> row("7 am", null, HOUR)).hasMessageContaining("7 am");
    assertThatThrownBy(() -> row("07:00", null, Duration.ofHours(12)))
        .hasMessageContaining("less than 12h");
  }
}
