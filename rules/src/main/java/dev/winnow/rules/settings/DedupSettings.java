package dev.winnow.rules.settings;

import java.time.Duration;
import java.util.List;

/**
 * What makes two alerts one incident. Immutable.
 *
 * @param ignore labels that do not matter, such as {@code pod}
 * @param reopen for how long after its end an incident is reopened rather than opened anew
 * @param overtaken for how long an end is remembered that is told before its alert
 * @param series how many alert series of an incident are told apart
 */
public record DedupSettings(List<String> ignore, Duration reopen, Duration overtaken, int series) {

  /** Checks that an incident can have a series at all. */
  public DedupSettings {
    Check.that(series > 0, "\"series\" must be more than 0");
  }

  /**
   * For how long an end is remembered that is told before its alert.
   *
   * @return milliseconds
   */
  public long overtakenMillis() {
    return overtaken.toMillis();
  }

  /**
   * For how long after its end an incident is reopened.
   *
   * @return milliseconds
   */
  public long reopenMillis() {
    return reopen.toMillis();
  }
}
