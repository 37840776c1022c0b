package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * A step of an escalation, as a fact. Immutable.
 *
 * @param priority of which priority
 * @param number which step, from 0
 * @param after how long after the step before, or after the ticket opened
 * @param channel by which way
 * @param to whom
 * @param page whether it must wake somebody
 */
public record Step(
    int priority, int number, Duration after, String channel, List<String> to, boolean page) {

  /**
   * How long after the step before.
   *
   * @return milliseconds
   */
  public long afterMillis() {
    return after.toMillis();
  }
}
