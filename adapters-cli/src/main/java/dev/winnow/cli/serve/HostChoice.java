package dev.winnow.cli.serve;

import java.time.Duration;

/**
 * Whether a service watches the machine that it runs on, and runs procedures there. What is watched
 * of it stands in the settings of the policy. Public because it is made by reflection. Immutable.
 *
 * @param watch whether it watches it at all
 * @param act whether procedures are run; else they are only said
 * @param every how long what is seen is gathered at least before it is journalled
 */
public record HostChoice(boolean watch, boolean act, Duration every) {

  /**
   * Checks that it does not say one thing and its opposite.
   *
   * @throws IllegalArgumentException if it does; the message says where
   */
  public HostChoice {
    if (act && !watch) {
      throw new IllegalArgumentException(
          "\"act\" needs \"watch: true\": what is not watched is not acted on");
    }
    if (every.isNegative()) {
      throw new IllegalArgumentException("\"every\" must not be negative");
    }
  }
}
