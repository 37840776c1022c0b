package dev.winnow.formats;

import java.time.Duration;
import java.time.Instant;

/**
 * How far clocks may be off. Immutable.
 *
 * @param floor what is said to have happened before this has no time: its sender has no clock
 * @param lateness how far the lines of a file may be out of order
 * @param ahead how far a start may be ahead of all other times
 */
public record ClockLimits(Instant floor, Duration lateness, Duration ahead) {

  /** What applies unless settings say otherwise: 2000-01-01, ten minutes, 400 days. */
  public static final ClockLimits DEFAULTS =
      new ClockLimits(
          Instant.parse("2000-01-01T00:00:00Z"), Duration.ofMinutes(10), Duration.ofDays(400));
}
