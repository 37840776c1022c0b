package dev.winnow.runtime.service;

import java.time.Duration;

/**
 * How a second policy decides beside the first. Immutable.
 *
 * @param queue how many entries may wait for it; if there are more, it is stopped
 * @param within how long after one of them has decided something the other may decide it, too,
 *     before that is a difference
 * @param differences how many differences are kept to be listed; all are counted
 */
public record ShadowOptions(int queue, Duration within, int differences) {

  /**
   * Checks that it can work at all.
   *
   * @throws IllegalArgumentException if it cannot; the message says why
   */
  public ShadowOptions {
    if (queue <= 0 || differences <= 0) {
      throw new IllegalArgumentException("\"queue\" and \"differences\" must be more than 0");
    }
    if (within.isNegative()) {
      throw new IllegalArgumentException("\"within\" must not be less than 0");
    }
  }
}
