package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Optional;

/**
 * How a node is. It comes when something of it has changed. Immutable, safe for use by several
 * threads.
 *
 * @param node its name
 * @param ready whether its kubelet answers and says that it can run pods
 * @param schedulable whether new pods may be put on it: not if it is cordoned
 * @param reason why it is not ready, such as {@code NodeStatusUnknown}; possibly empty
 * @param at when
 * @param source where it came from, possibly empty
 * @param conditions what else is true of it, with the reason: {@code DiskPressure} with {@code
 *     KubeletHasDiskPressure}; its readiness is not among them
 * @param since since when, in ISO 8601, by the names of the conditions, {@code Ready} among them
 * @param taints what keeps pods away from it, with the effect: {@code
 *     ToBeDeletedByClusterAutoscaler} with {@code NoSchedule}
 * @param createdAt when it joined the cluster, if that is known
 */
public record NodeStatus(
    @JsonProperty(required = true) String node,
    @JsonProperty(required = true) boolean ready,
    @JsonProperty(defaultValue = "true") boolean schedulable,
    String reason,
    Instant at,
    String source,
    Labels conditions,
    Labels since,
    Labels taints,
    Optional<Instant> createdAt)
    implements Sample, Hint {

  /** The reason of a node that was taken away. */
  public static final String GONE = "Gone";

  private static final String READY = "Ready";

  /**
   * A status of which no more is known than whether it is ready.
   *
   * @param node its name
   * @param ready whether it can run pods
   * @param schedulable whether new pods may be put on it
   * @param reason why it is not ready, possibly empty
   * @param at when
   * @param source where it came from, possibly empty
   */
  public NodeStatus(
      String node, boolean ready, boolean schedulable, String reason, Instant at, String source) {
    this(
        node,
        ready,
        schedulable,
        reason,
        at,
        source,
        Labels.none(),
        Labels.none(),
        Labels.none(),
        Optional.empty());
  }

  /**
   * Checks that it is of a node.
   *
   * @throws IllegalArgumentException if the name is missing
   */
  public NodeStatus {
    if (node.isBlank()) {
      throw new IllegalArgumentException("a node's status needs the node");
    }
  }

  /**
   * The node as what actions are about.
   *
   * @return such as {@code node/worker-1}
   */
  public String subject() {
    return "node/" + node;
  }

  /**
   * Whether the node was taken away.
   *
   * @return true if it is no more: its reason is {@code Gone}
   */
  public boolean gone() {
    return reason.equals(GONE);
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
   * All that it says but whether it is ready: two statuses that say the same of a node are equal in
   * this.
   *
   * @return a text to compare, not to read
   */
  public String detail() {
    return String.join(
        "|",
        Boolean.toString(schedulable),
        conditions.toString(),
        since.toString(),
        taints.toString(),
        Long.toString(createdMillis()));
  }

  /**
   * Since when it is ready or not.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z; when this was seen, if nothing earlier is said
   */
  public long sinceMillis() {
    return Times.millis(since, READY, atMillis());
  }

  /**
   * When it joined the cluster.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z; 0 if it is not known
   */
  public long createdMillis() {
    return createdAt.map(Instant::toEpochMilli).orElse(0L);
  }

  /**
   * The same status at another time.
   *
   * @param when the time
   * @return a copy
   */
  public NodeStatus seenAt(Instant when) {
    return new NodeStatus(
        node, ready, schedulable, reason, when, source, conditions, since, taints, createdAt);
  }
}
