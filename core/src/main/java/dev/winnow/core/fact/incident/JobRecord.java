package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.signal.JobReport;
import java.time.Instant;

/** When a job that is expected was heard of. One thread at a time. */
public final class JobRecord implements Kept<JobRecord> {
  private String job = "";
  private long knownSince = 0;
  private long reportedAt = 0;
  private long before = 0;
  private boolean failed = false;
  private String detail = "";

  private JobRecord() {}

  /**
   * A job that has not reported yet.
   *
   * @param job which job
   * @param at since when it is waited for
   * @return without a report
   */
  public static JobRecord knownAt(String job, Instant at) {
    JobRecord record = new JobRecord();
    record.job = job;
    record.knownSince = at.toEpochMilli();
    return record;
  }

  /**
   * A job that has reported.
   *
   * @param report what it reported
   * @return with this report alone
   */
  public static JobRecord of(JobReport report) {
    JobRecord record = knownAt(report.job(), report.at());
    record.reportedAt = report.atMillis();
    record.failed = !report.succeeded();
    record.detail = report.detail();
    return record;
  }

  @Override
  public String id() {
    return job;
  }

  /** The newest report counts, whenever it comes; of two of one time the one that failed. */
  @Override
  public void merge(JobRecord later) {
    knownSince = Math.min(knownSince, later.knownSince);
    boolean worse = later.reportedAt == reportedAt && later.failed && !failed;
    if (later.reportedAt > reportedAt || worse) {
      before = worse ? before : Math.max(before, reportedAt);
      reportedAt = later.reportedAt;
      failed = later.failed;
      detail = later.detail;
    } else if (later.reportedAt < reportedAt) {
      before = Math.max(before, later.reportedAt);
    }
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "the record of the job " + job;
  }

  /** {@return which job} */
  public String getJob() {
    return job;
  }

  /** {@return since when it is waited for, in epoch milliseconds} */
  public long getKnownSince() {
    return knownSince;
  }

  /** {@return when it reported last, in epoch milliseconds; 0 if it never did} */
  public long getReportedAt() {
    return reportedAt;
  }

  /** {@return when it had reported before that, in epoch milliseconds; 0 if it never had} */
  public long getBefore() {
    return before;
  }

  /** {@return whether it said last that it failed} */
  public boolean isFailed() {
    return failed;
  }

  /** {@return what it said last, for people; possibly empty} */
  public String getDetail() {
    return detail;
  }
}
