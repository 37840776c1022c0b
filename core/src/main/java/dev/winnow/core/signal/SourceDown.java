package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;

/**
 * An adapter could not see: what happened meanwhile is not known, or known late. It comes when that
 * begins, and again when it is over. Immutable, safe for use by several threads.
 *
 * @param of what is not seen, such as {@code pods in sre}
 * @param since when it was last seen
 * @param over whether it is seen again
 * @param reason why, for people
 * @param at when
 * @param source where it came from, possibly empty
 */
public record SourceDown(
    @JsonProperty(required = true) String of,
    @JsonProperty(defaultValue = "at") Instant since,
    boolean over,
    String reason,
    Instant at,
    String source)
    implements Sample {

  /**
   * Checks that it is of something.
   *
   * @throws IllegalArgumentException if it is not said of what
   */
  public SourceDown {
    if (of.isBlank()) {
      throw new IllegalArgumentException("a source is something");
    }
  }

  /**
   * For how long nothing was seen.
   *
   * @return never negative
   */
  public Duration lasted() {
    return since.isBefore(at) ? Duration.between(since, at) : Duration.ZERO;
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
