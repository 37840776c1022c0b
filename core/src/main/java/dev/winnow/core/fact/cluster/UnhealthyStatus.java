package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import java.util.Map;

/**
 * A pod does not get on, as its status says. Immutable.
 *
 * @param status the status
 * @param why what of it: which container, and why
 * @param name the name of the incident that this is
 * @param severity how severe that is
 * @param cause the cause that it has in common with other workloads, for which there is one
 *     incident; empty if each workload has its own
 * @param after for how long it must last to be an incident, in milliseconds
 * @param ended whether the pod has ended for good
 */
public record UnhealthyStatus(
    PodStatus status,
    PodWait why,
    String name,
    String severity,
    String cause,
    long after,
    boolean ended) {

  /** How much of what is said is shown. */
  static final int MOST_WORDS = 300;

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
   * The workload of the pod.
   *
   * @return such as {@code sre/deployment/app}
   */
  public String subject() {
    return status.subject();
  }

  /**
   * The key of the incident: one for all pods of a workload, or of all that have the cause.
   *
   * @return such as {@code WorkloadCrashLooping{namespace="sre",workload="deployment/app"}}
   */
  public String key() {
    return cause.isEmpty()
        ? IncidentKey.ofWorkload(name, status.namespace(), status.workload())
        : IncidentKey.of(name, Labels.of("reason", cause));
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
   * When it will have lasted for long enough.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long dueAt() {
    long since = why.sinceMillis();
    return (after > 0 && since > 0 && since < at() ? since : at()) + after;
  }

  /**
   * The labels of the incident.
   *
   * @return namespace and workload, or the cause in common; and severity
   */
  public Labels labels() {
    return cause.isEmpty()
        ? Labels.of(
            Map.of(
                "namespace",
                status.namespace(),
                "workload",
                status.workload(),
                "severity",
                severity))
        : Labels.of(Map.of("reason", cause, "severity", severity));
  }

  /**
   * What people should read: what is broken, and in what words.
   *
   * @return workload, container and reason
   */
  public String summary() {
    StringBuilder text = new StringBuilder(status.workload()).append(": ");
    if (!why.container().isEmpty()) {
      text.append(why.init() ? "init container " : "container ").append(why.container());
      text.append(' ');
    }
    text.append(why.reason().equals(PodWait.RESTARTED) ? "restarts again and again" : why.reason());
    if (why.restarts() > 0) {
      text.append(", ").append(why.restarts());
      text.append(why.restarts() == 1 ? " restart" : " restarts");
    }
    if (why.exitCode() >= 0) {
      text.append(", exit code ").append(why.exitCode());
    }
    text.append(" (pod ").append(status.pod()).append(')');
    String said = why.message().strip();
    if (!said.isEmpty()) {
      text.append(": ").append(said, 0, Math.min(said.length(), MOST_WORDS));
    }
    return text.toString();
  }
}
