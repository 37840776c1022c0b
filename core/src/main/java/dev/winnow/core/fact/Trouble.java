package dev.winnow.core.fact;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.PodStatus;
import java.util.Map;

/**
 * A pod does not get on, as its status says. Immutable.
 *
 * @param status the status
 * @param name the name of the incident that this is
 * @param severity how severe that is
 */
public record Trouble(PodStatus status, String name, String severity) {

  /**
   * What tells it from all other troubles.
   *
   * @return the pod and the trouble
   */
  public String id() {
    return status.uid() + " " + name;
  }

  /**
   * The pod.
   *
   * @return its uid
   */
  public String pod() {
    return status.uid();
  }

  /**
   * The key of the incident: one for all pods of a workload.
   *
   * @return such as {@code WorkloadCrashLooping{sre/deployment/app}}
   */
  public String key() {
    return name + "{" + status.subject() + "}";
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long at() {
    return status.atMillis();
  }

  /**
   * The labels of the incident.
   *
   * @return namespace, workload and severity
   */
  public Labels labels() {
    return Labels.of(
        Map.of(
            "namespace", status.namespace(), "workload", status.workload(), "severity", severity));
  }

  /**
   * What people should read.
   *
   * @return a summary with the pod and the reason
   */
  public Labels annotations() {
    return Labels.of(
        "summary",
        "pod " + status.pod() + " waits: " + status.waiting() + " (" + status.container() + ")");
  }
}
