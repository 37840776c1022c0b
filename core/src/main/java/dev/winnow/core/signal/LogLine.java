package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * A line that somebody wrote to a log. Immutable, safe for use by several threads.
 *
 * @param text the line, without its end; of one longer than {@link #LONGEST} the beginning alone,
 *     with {@code …} after it
 * @param at when it was written, or where nobody says so, read
 * @param source which log it is in, such as {@code order_processing.log}
 */
public record LogLine(
    @JsonProperty(required = true) String text,
    Instant at,
    @JsonProperty(required = true) String source)
    implements Signal {

  /** How many characters of a line are kept: a line of megabytes is no line. */
  public static final int LONGEST = 8192;

  /**
   * Cuts what is too long.
   *
   * @throws IllegalArgumentException if it is not said in which log it is
   */
  public LogLine {
    if (source.isBlank()) {
      throw new IllegalArgumentException("a log line needs a source: in which log it is");
    }
    text = Lengths.cut(text, LONGEST);
  }

  /**
   * When, as a number for rules.
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
  public LogLine takenAt(Instant when) {
    return new LogLine(text, when, source);
  }
}
