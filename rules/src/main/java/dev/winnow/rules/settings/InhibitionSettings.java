package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * What explains what. Immutable.
 *
 * @param table causes and their symptoms
 * @param keepFiringFor for how long after a cause has ended its symptoms are still taken to be
 *     explained
 * @param young for how long a ticket may still be led, or joined, by another cause
 */
public record InhibitionSettings(List<CauseRow> table, Duration keepFiringFor, Duration young) {

  /**
   * For how long symptoms are still taken to be explained.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * For how long a ticket may still be led, or joined, by another cause.
   *
   * @return milliseconds
   */
  public long youngMillis() {
    return young.toMillis();
  }
}
