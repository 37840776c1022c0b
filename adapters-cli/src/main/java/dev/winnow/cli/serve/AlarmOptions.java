package dev.winnow.cli.serve;

import java.time.Duration;
import java.util.List;

/**
 * Who is told directly, past rules and journal, when the service itself cannot work: for then it
 * can decide on nothing. Public because it is made by reflection. Immutable.
 *
 * @param receivers the names of receivers; possibly none
 * @param after how long something must have been out of order
 * @param look how often it is looked
 * @param priority of what they are told, 1 to 5
 */
public record AlarmOptions(List<String> receivers, Duration after, Duration look, int priority) {

  /**
   * Checks times and priority.
   *
   * @throws IllegalArgumentException if one of them cannot be
   */
  public AlarmOptions {
    receivers = List.copyOf(receivers);
    if (after.isNegative() || look.isNegative() || look.isZero()) {
      throw new IllegalArgumentException(
          "\"after\" must not be negative, and \"look\" must be more than 0");
    }
    if (priority < 1 || priority > 5) {
      throw new IllegalArgumentException("\"priority\" must be from 1 to 5, not " + priority);
    }
  }
}
