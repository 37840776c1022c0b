package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;

/**
 * Somebody tried to reach something. Immutable, safe for use by several threads.
 *
 * @param target what was to be reached, such as {@code dns1}, a host or an address
 * @param reachable whether it answered as it should
 * @param detail what was seen, for people, such as {@code connection refused}; possibly empty
 * @param at when
 * @param source who tried, such as {@code probe-berlin}: probes of different sources are
 *     independent of each other; possibly empty
 */
public record Probe(
    @JsonProperty(required = true) String target,
    @JsonProperty(required = true) boolean reachable,
    String detail,
    Instant at,
    String source)
    implements Sample {

  /**
   * Checks that there is something to be reached.
   *
   * @throws IllegalArgumentException if the target is blank
   */
  public Probe {
    if (target.isBlank()) {
      throw new IllegalArgumentException("a probe needs a target");
    }
    detail = Lengths.cut(detail, LogLine.LONGEST);
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
  public Probe takenAt(Instant when) {
    return new Probe(target, reachable, detail, when, source);
  }
}
