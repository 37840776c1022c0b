package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When so many incidents open in one scope that they are one problem. Immutable.
 *
 * @param opens how many may open
 * @param within in what time
 * @param severity how severe a storm is
 */
public record StormSettings(int opens, Duration within, String severity) {

  /** Checks that a storm is more than nothing. */
  public StormSettings {
    Check.that(opens > 0 && !within.isZero(), "\"opens\" and \"within\" must be more than 0");
  }

  /**
   * In what time.
   *
   * @return milliseconds
   */
  public long withinMillis() {
    return within.toMillis();
  }
}
