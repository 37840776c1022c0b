package dev.winnow.cli.serve;

import dev.winnow.runtime.service.ShadowOptions;
import java.time.Duration;
import java.util.List;

/**
 * A second policy that decides beside the first and does nothing; there is one if it names rules or
 * settings. Public because it is made by reflection. Immutable.
 *
 * @param settings a settings file; empty for the defaults
 * @param rules rule files or folders besides the bundled rules
 * @param only whether to leave the bundled rules out
 * @param queue how many entries may wait for it; if there are more, it is stopped
 * @param within how long after one policy has decided something the other may decide it, too,
 *     before that is a difference
 * @param differences how many differences are kept to be listed; all are counted
 */
public record ShadowChoice(
    String settings,
    List<String> rules,
    boolean only,
    int queue,
    Duration within,
    int differences) {

  /**
   * Checks that there are any rules, and that it can work.
   *
   * @throws IllegalArgumentException if there are none, or it cannot
   */
  public ShadowChoice {
    PolicyChoice checked = new PolicyChoice(settings, rules, only, Duration.ZERO);
    rules = checked.rules();
    ShadowOptions unused = new ShadowOptions(queue, within, differences);
  }

  boolean isOn() {
    return !settings.isEmpty() || !rules.isEmpty();
  }

  PolicyChoice policy() {
    return new PolicyChoice(settings, rules, only, Duration.ZERO);
  }

  ShadowOptions options() {
    return new ShadowOptions(queue, within, differences);
  }
}
