package dev.winnow.core.fact.incident;

import dev.winnow.core.signal.Times;
import dev.winnow.core.signal.WorkloadStatus;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * How a Job or a CronJob fares, as one status says. Immutable.
 *
 * @param status its status
 */
public record BatchStatus(WorkloadStatus status) {

  /** The condition of a Job that failed: {@code True}, its reason, and what is said of it. */
  public static final String FAILED = "Failed";

  /** The condition of a Job that has done its work. */
  public static final String COMPLETE = "Complete";

  /** The condition of a CronJob that is not run: when it should have been. */
  public static final String DUE = "Due";

  /** The condition of a CronJob: how many of its runs there were after the last that succeeded. */
  public static final String UNSUCCESSFUL = "Unsuccessful";

  /** The annotation that names the CronJob that a Job is a run of. */
  public static final String OWNER = WorkloadStatus.CRON_JOB;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

  /**
   * Whose story it is.
   *
   * @return the CronJob, or the Job itself, with its namespace
   */
  public String subject() {
    return status.story();
  }

  /**
   * Whose story it is, within its namespace.
   *
   * @return the CronJob, or the Job itself
   */
  public String workload() {
    String owner = status.annotations().value(OWNER);
    return owner.isEmpty() ? status.workload() : owner;
  }

  /**
   * Whether it is a Job that failed for good.
   *
   * @return true if its condition says so
   */
  public boolean failed() {
    return !gone() && status.conditions().value(FAILED).startsWith("True");
  }

  /**
   * Whether it has done its work: a Job that is complete, or a CronJob whose newest run succeeded.
   *
   * @return true if nothing is left to be done
   */
  public boolean succeeded() {
    return !gone()
        && (status.conditions().value(COMPLETE).startsWith("True")
            || status.conditions().value(UNSUCCESSFUL).equals("0"));
  }

  /**
   * Whether the story ends because there is nothing more that it could be about.
   *
   * @return true if the Job or CronJob was deleted, and it is no run of another
   */
  public boolean gone() {
    return status.gone() && status.annotations().value(OWNER).isEmpty();
  }

  /**
   * How many runs of a CronJob there were after the last that succeeded.
   *
   * @return the number, as far as is known
   */
  public int unsuccessful() {
    String number = status.conditions().value(UNSUCCESSFUL);
    return !gone() && NUMBER.matcher(number).matches() ? Integer.parseInt(number) : 0;
  }

  /**
   * When a CronJob should have been run, and was not.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z; {@link Long#MAX_VALUE} if nothing is due
   */
  public long dueAt() {
    String due = status.conditions().value(DUE);
    try {
      return due.isEmpty() || gone() ? Long.MAX_VALUE : Times.millis(Instant.parse(due));
    } catch (DateTimeException e) {
      return Long.MAX_VALUE;
    }
  }

  /**
   * When it is said.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long at() {
    return status.atMillis();
  }

  /**
   * What people should read of a run that failed.
   *
   * @return which, and why
   */
  public String failure() {
    String why = status.conditions().value(FAILED).replaceFirst("^True ?", "");
    return belonging() + status.workload() + " failed" + (why.isEmpty() ? "" : ": " + why);
  }

  private String belonging() {
    return workload().equals(status.workload()) ? "" : workload() + ": ";
  }
}
