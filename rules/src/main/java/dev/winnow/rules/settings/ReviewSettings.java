package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When incidents are closed because nothing more is heard of them. Immutable.
 *
 * @param quiet after how long
 */
public record ReviewSettings(Duration quiet) {

  /** Checks that incidents are not closed at once. */
  public ReviewSettings {
    Check.that(!quiet.isZero(), "\"quiet\" must be more than 0");
  }

  /**
   * After how long.
   *
   * @return milliseconds
   */
  public long quietMillis() {
    return quiet.toMillis();
  }
}
