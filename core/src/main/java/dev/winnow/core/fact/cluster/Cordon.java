package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.NodeStatus;

/** Whether new pods may be put on a node. Rules read and modify it; one thread at a time. */
public final class Cordon implements Fact {
  private String subject = "";
  private boolean closed = false;
  private long seenAt = 0;

  private Cordon() {}

  @Override
  public String id() {
    return subject;
  }

  /**
   * What the first status of a node says.
   *
   * @param status the status
   * @return whether new pods may be put on it
   */
  public static Cordon of(NodeStatus status) {
    Cordon cordon = new Cordon();
    cordon.subject = status.subject();
    cordon.closed = !status.schedulable();
    cordon.seenAt = status.atMillis();
    return cordon;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return subject + (closed ? " gets no new pods" : " gets new pods");
  }

  /** {@return which node, such as {@code node/n1}} */
  public String getSubject() {
    return subject;
  }

  /** {@return whether it gets no new pods} */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Changes: whether it gets no new pods.
   *
   * @param value the new value
   */
  public void setClosed(boolean value) {
    this.closed = value;
  }

  /** {@return since when that is so, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * Changes: since when that is so, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }
}
