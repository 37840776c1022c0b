package dev.winnow.core.fact;

/** A node of a cluster, as far as is known. One thread at a time. */
public final class Node implements Fact {
  private String name = "";
  private boolean ready = true;
  private String reason = "";
  private long since = 0;
  private long seenAt = 0;
  private boolean down = false;

  private Node() {}

  /**
   * A node that was not known before.
   *
   * @param seen how it is
   * @return not down yet
   */
  public static Node of(NodeSeen seen) {
    Node node = new Node();
    node.name = seen.node();
    node.ready = seen.ready();
    node.reason = seen.reason();
    node.since = seen.at();
    node.seenAt = seen.at();
    return node;
  }

  /**
   * The key of the incident that it is down.
   *
   * @return such as NodeDown{worker-1}
   */
  public String getIncident() {
    return "NodeDown{" + name + "}";
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "node " + name;
  }

  /**
   * Its name.
   *
   * @return its name
   */
  public String getName() {
    return name;
  }

  /**
   * Whether it can run pods.
   *
   * @return whether it can run pods
   */
  public boolean isReady() {
    return ready;
  }

  /**
   * Changes: whether it can run pods.
   *
   * @param value the new value
   */
  public void setReady(boolean value) {
    this.ready = value;
  }

  /**
   * Why it cannot, possibly empty.
   *
   * @return why it cannot, possibly empty
   */
  public String getReason() {
    return reason;
  }

  /**
   * Changes: why it cannot, possibly empty.
   *
   * @param value the new value
   */
  public void setReason(String value) {
    this.reason = value;
  }

  /**
   * Since when it is ready or not, in epoch milliseconds.
   *
   * @return since when it is ready or not, in epoch milliseconds
   */
  public long getSince() {
    return since;
  }

  /**
   * Changes: since when it is ready or not, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSince(long value) {
    this.since = value;
  }

  /**
   * When it was last heard of, in epoch milliseconds.
   *
   * @return when it was last heard of, in epoch milliseconds
   */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * Changes: when it was last heard of, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }

  /**
   * Whether it has been not ready for long enough to be down.
   *
   * @return whether it has been not ready for long enough to be down
   */
  public boolean isDown() {
    return down;
  }

  /**
   * Changes: whether it has been not ready for long enough to be down.
   *
   * @param value the new value
   */
  public void setDown(boolean value) {
    this.down = value;
  }
}
