package dev.winnow.cli.serve;

import java.time.Duration;
import java.util.List;

/**
 * What a service decides by. Public because it is made by reflection. Immutable.
 *
 * @param settings a settings file; empty for the defaults
 * @param rules rule files or folders besides the bundled rules
 * @param only whether to leave the bundled rules out
 * @param look how often it is looked whether these files have changed; zero for never
 */
public record PolicyChoice(String settings, List<String> rules, boolean only, Duration look) {

  /**
   * Checks that there are any rules.
   *
   * @throws IllegalArgumentException if there are none
   */
  public PolicyChoice {
    rules = List.copyOf(rules);
    if (only && rules.isEmpty()) {
      throw new IllegalArgumentException("\"only\" needs \"rules\"");
    }
  }
}
