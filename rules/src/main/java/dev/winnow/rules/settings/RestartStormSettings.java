package dev.winnow.rules.settings;

import dev.winnow.core.fact.count.Count;
import dev.winnow.core.fact.count.Counter;
import dev.winnow.core.fact.restart.Restart;
import dev.winnow.core.fact.restart.RestartStorm;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.List;
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
   * Where a restart counts.
   *
   * @param restart a restart
   * @return what counts for its namespace, and for its node if that is known
   */
  public List<Count> countsOf(Restart restart) {
    long at = restart.getAt();
    Count namespace =
        new Count(
            "restarts-namespace", restart.getNamespace(), restart.getWorkloadPod(), at, within);
    return restart.getNode().isEmpty()
        ? List.of(namespace)
        : List.of(
            namespace,
            new Count("restarts-node", restart.getNode(), restart.getSubjectPod(), at, within));
  }

  /**
   * What a count of restarts says of the place.
   *
   * @param counter how many pods restarted there
   * @param most how many workloads to name
   * @return a storm, with the workloads that most of them are of
   */
  public RestartStorm stormOf(Counter counter, int most) {
    return RestartStorm.of(counter, most);
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
