package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * What explains what. Immutable.
 *
 * @param table causes and their symptoms
 * @param linger for how long after a cause has ended its symptoms are still taken to be explained
 */
public record InhibitionSettings(List<CauseRow> table, Duration linger) {

  /**
   * For how long symptoms are still taken to be explained.
   *
   * @return milliseconds
   */
  public long lingerMillis() {
    return linger.toMillis();
  }
}
