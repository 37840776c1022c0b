package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When an incident changes its state too often to be believed. Immutable.
 *
 * @param high from how many per cent of change it flaps
 * @param low down to how many per cent of change it goes on flapping
 * @param steady after how long without a change it is believed again
 */
public record FlappingSettings(int high, int low, Duration steady) {

  /** Checks that flapping can begin and end. */
  public FlappingSettings {
    Check.that(
        0 <= low && low <= high && high <= 100,
        "\"low\" must be at least 0, \"high\" at least \"low\" and at most 100 per cent");
  }

  /**
   * After how long without a change it is believed again.
   *
   * @return milliseconds
   */
  public long steadyMillis() {
    return steady.toMillis();
  }
}
