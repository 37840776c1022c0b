package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.fact.LastWords;
import dev.winnow.core.fact.incident.JobRecord;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A job that people or a scheduler run again and again, and that must report. Immutable.
 *
 * @param job which job, as its reports call it
 * @param at at what time of day it is expected to report, such as {@code 07:00}; or null
 * @param every how long after its last report it is expected to report again; or null
 * @param zone the time zone of {@code at}
 * @param days the days on which it is expected, {@code mon} to {@code sun}; all if left out
 * @param grace how much later it may report, and of {@code at} how much earlier
 * @param owner whose it is; whose the tables say if left out
 * @param severity how severe it is that it does not report, or reports that it failed
 * @param storage an expression for the mounts that it clears, with or without their host; or null
 */
public record ExpectedJob(
    String job,
    @Nullable String at,
    @Nullable Duration every,
    @JsonProperty(defaultValue = "UTC") String zone,
    @Nullable List<String> days,
    @JsonProperty(defaultValue = "1h") Duration grace,
    @Nullable String owner,
    @JsonProperty(defaultValue = "warning") String severity,
    @Nullable String storage) {

  private static final int MOST = 160;
  private static final Duration HALF = Duration.ofHours(12);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm XXX", Locale.ROOT);

  /** Checks that it says when. */
  public ExpectedJob {
    Check.that(!job.isBlank(), "\"job\" names no job");
    Check.that(
        (at == null) != (every == null),
        "one of \"at\", a time of day, and \"every\", a duration, must say when the job is expected");
    Check.that(every == null || !every.isZero(), "\"every\" must be more than 0");
    Check.that(every == null || days == null, "\"days\" goes with \"at\" alone");
    Check.that(at == null || grace.compareTo(HALF) < 0, "\"grace\" must be less than 12h");
    hours(job, at, zone, days);
    if (storage != null) {
      NamePattern.of(storage);
    }
  }

  private static Hours hours(
      String job, @Nullable String at, String zone, @Nullable List<String> days) {
    String from = at == null ? "00:00" : at;
    return Hours.of(job, zone, days, from, from);
  }

  /** When it was expected to report next, of what was known at a time. */
  private long due(long reportedAt, long knownSince) {
    if (every != null) {
      return (reportedAt == 0 ? knownSince : reportedAt) + every.toMillis();
    }
    return hours(job, at, zone, days)
        .nextBegin(reportedAt == 0 ? knownSince - 1 : reportedAt + grace.toMillis());
  }

  /**
   * From when on it is missed.
   *
   * @param record when it was heard of
   * @return in epoch milliseconds
   */
  public long missedAt(JobRecord record) {
    return due(record.getReportedAt(), record.getKnownSince()) + grace.toMillis();
  }

  /**
   * That it has not reported in time.
   *
   * @param record when it was heard of
   * @return one problem for each job
   */
  public Problem missed(JobRecord record) {
    String due = time(due(record.getReportedAt(), record.getKnownSince()));
    String last =
        record.getReportedAt() == 0
            ? "it has not reported since " + time(record.getKnownSince())
            : "it reported last at " + time(record.getReportedAt());
    return problem("RoutineMissed")
        .saying(job + " should have reported at " + due + ", and has not; " + last)
        .ending("it is not expected any more");
  }

  /**
   * That it has reported that it failed.
   *
   * @param record what it reported
   * @return one problem for each job
   */
  public Problem failed(JobRecord record) {
    String why = LastWords.of(record.getDetail(), MOST);
    return problem("RoutineFailed")
        .saying(job + " failed" + (why.isEmpty() ? "" : ": " + why))
        .happened(record.getReportedAt())
        .retold()
        .ending("a later run succeeded");
  }

  private Problem problem(String name) {
    Map<String, String> labels = new TreeMap<>(Map.of("job", job, "severity", severity));
    if (owner != null) {
      labels.put("owner", owner);
    }
    return Problem.of(name, job, Labels.of(labels), "", severity);
  }

  /**
   * Why it is missed no longer.
   *
   * @param record what it reported
   * @return how late it was, in words
   */
  public String lateness(JobRecord record) {
    Duration late =
        Duration.ofMillis(record.getReportedAt() - due(record.getBefore(), record.getKnownSince()));
    if (late.compareTo(grace) <= 0) {
      return "it had reported in time, at " + time(record.getReportedAt());
    }
    return "it reported " + Words.spoken(Duration.ofSeconds(late.toSeconds())) + " late";
  }

  /**
   * What people should read of a mount that it has not cleared.
   *
   * @param record when it was heard of
   * @return since when it is missed
   */
  public String note(JobRecord record) {
    String last =
        record.getReportedAt() == 0
            ? "it never reported"
            : "it reported last at " + time(record.getReportedAt());
    return "the job " + job + ", which clears it, was missed: " + last;
  }

  /**
   * Whether it clears a mount.
   *
   * @param subject a mount, as measurements call it: with or without its host
   * @return false if it is about others, or none
   */
  public boolean clears(String subject) {
    return Optional.ofNullable(storage)
        .map(pattern -> Mounts.matches(NamePattern.of(pattern), subject))
        .orElse(false);
  }

  private String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.of(zone)));
  }

  /** The row in words. */
  @Override
  public String toString() {
    return "the expected job " + job;
  }
}
