package dev.winnow.core.signal;

import java.time.Instant;

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
 */
public record NodeStatus(
    String node, boolean ready, boolean schedulable, String reason, Instant at, String source)
    implements Sample {

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
   * When, as a number for rules.
   *
   * @return milliseconds since 1970-01-01T00:00:00Z
   */
  public long atMillis() {
    return at.toEpochMilli();
  }
}
