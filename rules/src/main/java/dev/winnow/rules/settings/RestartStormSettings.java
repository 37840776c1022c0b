package dev.winnow.rules.settings;

import dev.winnow.core.fact.restart.RestartStorm;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Map;

/**
 * When so many pods restart in one place that it is one problem. Immutable.
 *
 * @param pods how many pods in one namespace or on one node may restart
 * @param within in what time
 * @param severity how severe a storm is
 */
public record RestartStormSettings(int pods, Duration within, String severity) {

  /** Checks the durations and numbers. */
  public RestartStormSettings {
    Check.that(pods > 0 && pods < 1000, "\"pods\" must be 1 to 999");
    Check.that(!within.isZero(), "\"within\" must be more than 0");
  }

  /**
   * In what time.
   *
   * @return milliseconds
   */
  public long withinMillis() {
    return within.toMillis();
  }

  /**
   * What people read of a storm.
   *
   * @param storm the storm
   * @return the summary, such as {@code 14 pods of namespace shop restarted within 10 minutes:
   *     deployment/cart 9, deployment/web 5}
   */
  public Labels annotations(RestartStorm storm) {
    String where = storm.label().equals("node") ? "on node " : "of " + storm.label() + " ";
    return Labels.of(
        "summary",
        storm.pods()
            + " pods "
            + where
            + storm.place()
            + " restarted within "
            + Words.spoken(within)
            + ": "
            + storm.whose());
  }

  /**
   * The labels of the incident.
   *
   * @param label what the place is: namespace or node
   * @param place its name
   * @return place and severity
   */
  public Labels labels(String label, String place) {
    return Labels.of(Map.of(label, place, "severity", severity));
  }
}
