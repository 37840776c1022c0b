package dev.winnow.rules.settings;

import java.time.Duration;

/**
 * How probes are believed. Immutable.
 *
 * @param lasts for how long what a probe saw is believed while nothing newer is heard of it
 */
public record ProbeSettings(Duration lasts) {

  /** Checks that it is believed at all. */
  public ProbeSettings {
    Check.that(lasts.compareTo(Duration.ZERO) > 0, "\"lasts\" must be more than 0s");
  }

  /**
   * For how long what a probe saw is believed.
   *
   * @return milliseconds
   */
  public long lastsMillis() {
    return lasts.toMillis();
  }
}
