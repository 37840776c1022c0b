package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * What makes two alerts one incident. Immutable.
 *
 * @param ignore labels that do not matter, such as {@code pod}
 * @param reopen for how long after its end an incident is reopened rather than opened anew
 */
public record DedupSettings(List<String> ignore, Duration reopen) {

  /**
   * For how long after its end an incident is reopened.
   *
   * @return milliseconds
   */
  public long reopenMillis() {
    return reopen.toMillis();
  }
}
