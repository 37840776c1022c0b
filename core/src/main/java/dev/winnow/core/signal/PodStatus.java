package dev.winnow.core.signal;

import java.time.Instant;

/**
 * How a pod is. It comes when something of it has changed. Immutable, safe for use by several
 * threads.
 *
 * @param namespace its namespace
 * @param workload what it belongs to, as kubectl writes it: {@code deployment/swype-app}
 * @param pod its name
 * @param uid its uid
 * @param node the node it runs on; empty while it has none
 * @param phase Pending, Running, Succeeded, Failed or Unknown; {@code Gone} once it is deleted
 * @param ready whether it can serve
 * @param container the first container that waits; empty if none does
 * @param waiting why that container waits, such as {@code CrashLoopBackOff}; or why the pod itself
 *     does not run, such as {@code Unschedulable} or {@code Evicted}; possibly empty
 * @param message what is said of that, possibly empty
 * @param at when
 * @param source where it came from, possibly empty
 */
public record PodStatus(
    String namespace,
    String workload,
    String pod,
    String uid,
    String node,
    String phase,
    boolean ready,
    String container,
    String waiting,
    String message,
    Instant at,
    String source)
    implements Sample {

  /**
   * Checks that it is of a pod.
   *
   * @throws IllegalArgumentException if a name is missing
   */
  public PodStatus {
    if (namespace.isBlank() || workload.isBlank() || pod.isBlank()) {
      throw new IllegalArgumentException("a pod's status needs a namespace, a workload and a pod");
    }
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}
   */
  public String subject() {
    return namespace + "/" + workload;
  }

  /**
   * Whether the pod was deleted.
   *
   * @return true if it is no more
   */
  public boolean gone() {
    return phase.equals("Gone");
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
