package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Times;
import java.util.ArrayList;
import java.util.List;

/** A node of a cluster, as far as is known. One thread at a time. */
public final class Node implements Fact {
  private static final int MOST_FALLS = 100;

  private String name = "";
  private String incident = "";
  private boolean ready = true;
  private String reason = "";
  private long since = 0;
  private long seenAt = 0;
  private boolean down = false;
  private long toldAt = 0;
  private boolean joined = false;
  private boolean schedulable = true;
  private boolean closed = false;
  private Labels conditions = Labels.none();
  private Labels sinces = Labels.none();
  private Labels taints = Labels.none();
  private long createdAt = 0;
  private String detail = "";
  private boolean maintained = false;
  private long mendedAt = 0;
  private long fellAt = 0;
  private long countedAt = 0;
  private List<Long> falls = new ArrayList<>();

  private Node() {}

  @Override
  public String id() {
    return name;
  }

  /**
   * A node that was not known before.
   *
   * @param seen how it is
   * @param incident the key of the incident that it is down
   * @return not down yet
   */
  public static Node of(NodeSeen seen, String incident) {
    Node node = new Node();
    node.name = seen.node();
    node.incident = incident;
    node.ready = seen.ready();
    node.reason = seen.reason();
    node.since = seen.since();
    node.seenAt = seen.at();
    node.toldAt = seen.at();
    node.joined = seen.ready();
    return node;
  }

  /**
   * A node of which no more is known than its name.
   *
   * @param name its name
   * @param incident the key of the incident that it is down
   * @param at when it was named, in epoch milliseconds
   * @return taken to be ready, and not known ever to have been
   */
  public static Node named(String name, String incident, long at) {
    return of(new NodeSeen(name, true, "", at, at), incident);
  }

  /**
   * Since when a condition of it is true.
   *
   * @param condition such as {@code DiskPressure}
   * @return in epoch milliseconds; when it was last heard of, if nothing earlier is said
   */
  public long sinceOf(String condition) {
    return Times.millis(sinces, condition, seenAt);
  }

  /**
   * The key of the incident that it is down.
   *
   * @return such as {@code NodeDown{node="worker-1"}}
   */
  public String getIncident() {
    return incident;
  }

  /**
   * The moments at which it ceased to be ready, with its latest one.
   *
   * @param within for how long one counts, in milliseconds
   * @return the value for {@link #setFalls}, at most 100
   */
  public List<Long> fallsWith(long within) {
    List<Long> recent = new ArrayList<>(falls);
    recent.add(fellAt);
    recent.removeIf(at -> at <= fellAt - within);
    return new ArrayList<>(recent.subList(Math.max(0, recent.size() - MOST_FALLS), recent.size()));
  }

  /**
   * How long after it joined the cluster it became ready, or ceased to be.
   *
   * @return in milliseconds; meaningless if it is not known when it joined
   */
  public long getAgeThen() {
    return since - createdAt;
  }

  /**
   * How often it ceased to be ready of late.
   *
   * @return how many such moments are kept
   */
  public int getFallen() {
    return falls.size();
  }

  /**
   * Forgets how often it ceased to be ready, but for the last times.
   *
   * @param most how many of the last times are still known: 0 or more
   */
  public void setFallen(int most) {
    falls = new ArrayList<>(falls.subList(Math.max(0, falls.size() - most), falls.size()));
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "node " + name;
  }

  /** {@return its name} */
  public String getName() {
    return name;
  }

  /** {@return whether it can run pods} */
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

  /** {@return why it cannot, possibly empty} */
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

  /** {@return since when it is ready or not, in epoch milliseconds} */
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

  /** {@return when it was last heard of, in epoch milliseconds} */
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

  /** {@return whether it has been not ready for long enough to be down} */
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

  /** {@return when it was first seen to be ready or not, in epoch milliseconds} */
  public long getToldAt() {
    return toldAt;
  }

  /**
   * Changes: when it was first seen to be ready or not, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setToldAt(long value) {
    this.toldAt = value;
  }

  /** {@return whether it was ever seen to be ready} */
  public boolean isJoined() {
    return joined;
  }

  /**
   * Changes: whether it was ever seen to be ready.
   *
   * @param value the new value
   */
  public void setJoined(boolean value) {
    this.joined = value;
  }

  /** {@return whether new pods may be put on it, as its status says} */
  public boolean isSchedulable() {
    return schedulable;
  }

  /**
   * Changes: whether new pods may be put on it, as its status says.
   *
   * @param value the new value
   */
  public void setSchedulable(boolean value) {
    this.schedulable = value;
  }

  /** {@return whether an event said that somebody works on it} */
  public boolean isClosed() {
    return closed;
  }

  /**
   * Changes: whether an event said that somebody works on it.
   *
   * @param value the new value
   */
  public void setClosed(boolean value) {
    this.closed = value;
  }

  /** {@return what else is true of it, with the reasons} */
  public Labels getConditions() {
    return conditions;
  }

  /**
   * Changes: what else is true of it, with the reasons.
   *
   * @param value the new value
   */
  public void setConditions(Labels value) {
    this.conditions = value;
  }

  /** {@return since when its conditions are as they are} */
  public Labels getSinces() {
    return sinces;
  }

  /**
   * Changes: since when its conditions are as they are.
   *
   * @param value the new value
   */
  public void setSinces(Labels value) {
    this.sinces = value;
  }

  /** {@return what keeps pods away from it, with the effects} */
  public Labels getTaints() {
    return taints;
  }

  /**
   * Changes: what keeps pods away from it, with the effects.
   *
   * @param value the new value
   */
  public void setTaints(Labels value) {
    this.taints = value;
  }

  /** {@return when it joined the cluster, in epoch milliseconds; 0 if that is not known} */
  public long getCreatedAt() {
    return createdAt;
  }

  /**
   * Changes: when it joined the cluster, in epoch milliseconds; 0 if that is not known.
   *
   * @param value the new value
   */
  public void setCreatedAt(long value) {
    this.createdAt = value;
  }

  /** {@return all that its latest status says but whether it is ready} */
  public String getDetail() {
    return detail;
  }

  /**
   * Changes: all that its latest status says but whether it is ready.
   *
   * @param value the new value
   */
  public void setDetail(String value) {
    this.detail = value;
  }

  /** {@return whether it was under maintenance a moment ago} */
  public boolean isMaintained() {
    return maintained;
  }

  /**
   * Changes: whether it was under maintenance a moment ago.
   *
   * @param value the new value
   */
  public void setMaintained(boolean value) {
    this.maintained = value;
  }

  /** {@return when it was last given back after maintenance, in epoch milliseconds; 0 if never} */
  public long getMendedAt() {
    return mendedAt;
  }

  /**
   * Changes: when it was last given back after maintenance, in epoch milliseconds; 0 if never.
   *
   * @param value the new value
   */
  public void setMendedAt(long value) {
    this.mendedAt = value;
  }

  /** {@return when it last ceased to be ready, unless that was meant, in epoch milliseconds} */
  public long getFellAt() {
    return fellAt;
  }

  /**
   * Changes: when it last ceased to be ready, unless that was meant, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setFellAt(long value) {
    this.fellAt = value;
  }

  /** {@return the moments at which it ceased to be ready of late, in epoch milliseconds} */
  public List<Long> getFalls() {
    return falls;
  }

  /**
   * Changes: the moments at which it ceased to be ready of late, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setFalls(List<Long> value) {
    this.falls = value;
  }

  /** {@return which of these moments was dealt with last, in epoch milliseconds} */
  public long getCountedAt() {
    return countedAt;
  }

  /**
   * Changes: which of these moments was dealt with last, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setCountedAt(long value) {
    this.countedAt = value;
  }
}
