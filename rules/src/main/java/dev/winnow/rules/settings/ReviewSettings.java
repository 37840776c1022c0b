package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * When incidents are closed because nothing more is heard of them. Immutable.
 *
 * @param quiet after how long
 */
public record ReviewSettings(Duration quiet) {

  /**
   * After how long.
   *
   * @return milliseconds
   */
  public long quietMillis() {
    return quiet.toMillis();
  }
}
