package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When Jobs and CronJobs are an incident. Immutable.
 *
 * @param failed how severe it is that a Job failed, or that no run of a CronJob succeeds
 * @param runs how many runs of a CronJob in a row must not have succeeded, where that is all that
 *     is known of them
 * @param notRun how severe it is that a CronJob is not run
 * @param late how late a run must be
 */
public record JobSettings(String failed, int runs, String notRun, Duration late) {

  /** Checks the numbers. */
  public JobSettings {
    Check.that(runs > 0, "\"runs\" must be 1 or more");
  }

  /**
   * How late a run must be.
   *
   * @return milliseconds
   */
  public long lateMillis() {
    return late.toMillis();
  }
}
