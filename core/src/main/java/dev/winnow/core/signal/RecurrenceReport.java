package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A problem that came more than once, as somebody who read the record has found: how often, how
 * long it took, and what was done each time. Immutable, safe for use by several threads.
 *
 * @param problem its name, such as {@code DiskFull}
 * @param where where it was, for people; possibly empty
 * @param owner whose it was; possibly empty
 * @param times how often it came
 * @param done what was done most often; empty if nobody did anything
 * @param sameTimes in how many of the times that was done
 * @param halfSeconds within how many seconds half of them were over; -1 if that is not known
 * @param at when that was found
 * @param source where it came from, possibly empty
 */
public record RecurrenceReport(
    @JsonProperty(required = true) String problem,
    String where,
    String owner,
    @JsonProperty(required = true) int times,
    String done,
    int sameTimes,
    @JsonProperty(defaultValue = "-1") long halfSeconds,
    Instant at,
    String source)
    implements Signal {

  /** What is not known of a time. */
  public static final long UNKNOWN = -1;

  /**
   * Checks that it came at all.
   *
   * @throws IllegalArgumentException if the problem is blank, or came less often than once or than
   *     the same was done
   */
  public RecurrenceReport {
    if (problem.isBlank()) {
      throw new IllegalArgumentException("a report of what recurs needs a problem");
    }
    if (times < 1 || sameTimes < 0 || sameTimes > times) {
      throw new IllegalArgumentException(
          "what recurs came once at least, and \"sameTimes\" is one of its times, not "
              + sameTimes
              + " of "
              + times);
    }
    halfSeconds = Math.max(UNKNOWN, halfSeconds);
    where = Lengths.cut(where, LogLine.LONGEST);
    done = Lengths.cut(done, LogLine.LONGEST);
  }

  /**
   * When it was found, as a number for rules.
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
  public RecurrenceReport takenAt(Instant when) {
    return new RecurrenceReport(
        problem, where, owner, times, done, sameTimes, halfSeconds, when, source);
  }
}
