package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * An alert that is meant to fire for ever, so that its end is the alarm. Immutable.
 *
 * @param alert its name
 * @param every at most how long it may be silent
 * @param severity how severe its end is
 */
public record DeadMan(String alert, Duration every, String severity) {

  /** Checks that it may be silent at all. */
  public DeadMan {
    Check.that(!every.isZero(), "\"every\" must be more than 0");
  }

  /**
   * At most how long it may be silent.
   *
   * @return milliseconds
   */
  public long everyMillis() {
    return every.toMillis();
  }
}
