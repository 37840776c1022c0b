package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A job that people or a scheduler run has ended: a backup, a clean-up, a nightly report.
 * Immutable, safe for use by several threads.
 *
 * @param job which job, such as {@code storage-cleanup}
 * @param outcome how it ended
 * @param detail what it said, for people; possibly empty
 * @param at when it ended
 * @param source where it came from, possibly empty
 */
public record JobReport(
    @JsonProperty(required = true) String job,
    @JsonProperty(required = true) Outcome outcome,
    String detail,
    Instant at,
    String source)
    implements Signal {

  /** How a job ended. */
  public enum Outcome implements Worded {
    /** It did what it should. */
    SUCCEEDED("succeeded"),
    /** It did not. */
    FAILED("failed");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /**
   * Checks that it is of a job.
   *
   * @throws IllegalArgumentException if the job is blank
   */
  public JobReport {
    if (job.isBlank()) {
      throw new IllegalArgumentException("a report of a job needs a job");
    }
    detail = Lengths.cut(detail, LogLine.LONGEST);
  }

  /**
   * Whether it did what it should.
   *
   * @return false if it failed
   */
  public boolean succeeded() {
    return outcome == Outcome.SUCCEEDED;
  }

  /**
   * When it ended, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public JobReport takenAt(Instant when) {
    return new JobReport(job, outcome, detail, when, source);
  }
}
