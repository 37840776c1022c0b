package dev.winnow.core.signal;

import java.time.Instant;

/**
 * What Kubernetes says happened to something: an Event of its API. An event that the API repeats
 * with a higher count is one signal for the difference. Immutable, safe for use by several threads.
 *
 * @param namespace where; empty for what has no namespace
 * @param kind of what it speaks, such as {@code Pod} or {@code Node}
 * @param name the name of that
 * @param uid its uid, possibly empty
 * @param workload what it belongs to, as kubectl writes it; empty if that is not known
 * @param container of which container it speaks; possibly empty
 * @param node on which node; possibly empty
 * @param type Normal or Warning
 * @param reason in one word, such as {@code Unhealthy}
 * @param message in words
 * @param count how often it happened since this event was last a signal
 * @param at when it last happened
 * @param source where it came from, possibly empty
 */
public record ClusterEvent(
    String namespace,
    String kind,
    String name,
    String uid,
    String workload,
    String container,
    String node,
    String type,
    String reason,
    String message,
    int count,
    Instant at,
    String source)
    implements Sample {

  /**
   * Checks that it speaks of something.
   *
   * @throws IllegalArgumentException if kind, name or reason is missing
   */
  public ClusterEvent {
    if (kind.isBlank() || name.isBlank() || reason.isBlank()) {
      throw new IllegalArgumentException("an event needs a kind, a name and a reason");
    }
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}; empty if it is not known
   */
  public String subject() {
    return workload.isEmpty() ? "" : namespace + "/" + workload;
  }

  /**
   * What tells this event from all others.
   *
   * @return of what it speaks, what it says, and when
   */
  public String id() {
    return String.join("\n", kind, namespace, name, uid, container, reason, message, at.toString());
  }

  /**
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }

  /**
   * The same, taken at another time.
   *
   * @param when the time at which it is taken instead
   * @return a copy with that time
   */
  @Override
  public ClusterEvent takenAt(Instant when) {
    return new ClusterEvent(
        namespace, kind, name, uid, workload, container, node, type, reason, message, count, when,
        source);
  }
}
