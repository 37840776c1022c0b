package dev.winnow.rules.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.winnow.core.signal.Labels;
import java.time.Duration;
import java.util.Map;

/**
 * When a node is down, and what is done about it. Immutable.
 *
 * @param pendingFor for how long it must not be ready
 * @param keepFiringFor for how long it must be ready again
 * @param severity how severe it is
 * @param cordon after how long no new pods are to be put on it, and at once if it comes and goes;
 *     0s for never
 */
public record NodeDownSettings(
    @JsonProperty("for") Duration pendingFor,
    Duration keepFiringFor,
    String severity,
    Duration cordon) {

  /**
   * For how long it must not be ready.
   *
   * @return milliseconds
   */
  public long pendingForMillis() {
    return pendingFor.toMillis();
  }

  /**
   * For how long it must be ready again.
   *
   * @return milliseconds
   */
  public long keepFiringForMillis() {
    return keepFiringFor.toMillis();
  }

  /**
   * After how long no new pods are to be put on it.
   *
   * @return milliseconds
   */
  public long cordonMillis() {
    return cordon.toMillis();
  }

  /**
   * Whether it is ever closed to new pods.
   *
   * @return true if {@code cordon} is not 0s
   */
  public boolean cordons() {
    return !cordon.isZero();
  }

  /**
   * The labels of the incident.
   *
   * @param node the node's name
   * @return node and severity
   */
  public Labels labels(String node) {
    return Labels.of(Map.of("node", node, "severity", severity));
  }
}
