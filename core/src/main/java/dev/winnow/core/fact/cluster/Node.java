package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.Times;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kie.api.definition.type.Modifies;

/** A node of a cluster, as far as is known. One thread at a time. */
public final class Node implements Fact {

  /** What the engine keeps of it: the latest status, and what events say. */
  public static final StateType<Node> STATE =
      StateType.of(Node.class)
          .from(NodeStatus.class, NodeStatus::node, Node::of, Node::after)
          .from(ClusterEvent.class, Node::about, Node::of, Node::after);

  /** So many reasons of events are kept; there are about as many that kubelets have. */
  private static final int MOST_EVENTS = 50;

  private static final int MOST_FALLS = 100;

  /**
   * A time in which it was not ready, and which is over. Immutable.
   *
   * @param at when it ceased to be, in epoch milliseconds
   * @param lasted for how long it was not, in milliseconds
   * @param joined whether it had ever been ready before
   */
  public record Fall(long at, long lasted, boolean joined) {}

  private String name = "";
  private boolean ready = true;
  private String reason = "";
  private long since = 0;
  private long seenAt = 0;
  private long toldAt = 0;
  private boolean joined = false;
  private boolean schedulable = true;
  private long schedulableAt = 0;
  private Map<String, Long> events = Map.of();
  private Labels conditions = Labels.none();
  private Labels sinces = Labels.none();
  private Labels taints = Labels.none();
  private long createdAt = 0;
  private String detail = "";
  private boolean maintained = false;
  private long mendedAt = 0;
  private long fellAt = 0;
  private boolean fellJoined = false;
  private long workedAt = 0;
  private List<Fall> falls = List.of();

  private Node() {}

  @Override
  public String id() {
    return name;
  }

  /** As the first status of a node says; nothing of one that is gone. */
  static Optional<Node> of(NodeStatus status) {
    return status.gone() ? Optional.empty() : Optional.of(named(status.node()).with(status));
  }

  /** As the first event about a node says, of which no more is known: it is taken to be ready. */
  static Optional<Node> of(ClusterEvent event) {
    Node node = named(event.name());
    node.after(event);
    return Optional.of(node);
  }

  private static Node named(String name) {
    Node node = new Node();
    node.name = name;
    return node;
  }

  private Node with(NodeStatus status) {
    after(status);
    return this;
  }

  /** Which node an event is about; empty if it is about something else. */
  private static String about(ClusterEvent event) {
    return event.kind().equals("Node") ? event.name() : "";
  }

  /** As a further status says. */
  StateChange after(NodeStatus status) {
    long at = status.atMillis();
    if (at < seenAt) {
      return StateChange.OLDER;
    }
    if (status.gone()) {
      return StateChange.GONE;
    }
    tell(status.ready(), status.reason(), status.sinceMillis(), at);
    if (!status.detail().equals(detail)) {
      take(status, at);
    }
    return StateChange.KEPT;
  }

  /** As an event says. What a status has said since is newer. */
  StateChange after(ClusterEvent event) {
    long at = event.atMillis();
    if (at < seenAt) {
      return StateChange.OLDER;
    }
    switch (event.reason()) {
      case "NodeNotReady" -> tell(false, event.reason(), at, at);
      case "NodeReady" -> tell(true, "", at, at);
      default -> note(event.reason(), at);
    }
    return StateChange.KEPT;
  }

  private void tell(boolean readyNow, String why, long from, long at) {
    if (toldAt == 0 || ready != readyNow) {
      if (readyNow) {
        rise(from);
      } else {
        fellAt = at;
        fellJoined = joined;
      }
      ready = readyNow;
      reason = why;
      since = from;
      toldAt = at;
      joined = joined || readyNow;
    }
    seenAt = at;
  }

  private void rise(long from) {
    if (fellAt > mendedAt) {
      List<Fall> more = new ArrayList<>(falls);
      more.add(new Fall(fellAt, from - since, fellJoined));
      falls = List.copyOf(more.subList(Math.max(0, more.size() - MOST_FALLS), more.size()));
    }
  }

  /** All but whether it is ready. What events said until now, the status knows better. */
  private void take(NodeStatus status, long at) {
    if (schedulableAt == 0 || schedulable != status.schedulable()) {
      schedulable = status.schedulable();
      schedulableAt = at;
    }
    detail = status.detail();
    taints = status.taints();
    conditions = status.conditions();
    sinces = status.since();
    createdAt = status.createdMillis();
    Map<String, Long> later = new TreeMap<>(events);
    later.values().removeIf(when -> when <= at);
    events = later;
  }

  private void note(String said, long at) {
    Map<String, Long> more = new TreeMap<>(events);
    more.merge(said, at, Math::max);
    if (more.size() > MOST_EVENTS) {
      more.remove(Collections.min(more.entrySet(), Map.Entry.comparingByValue()).getKey());
    }
    events = more;
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
    return IncidentKey.of("NodeDown", Labels.of("node", name));
  }

  /**
   * The node as what actions are about.
   *
   * @return such as {@code node/worker-1}
   */
  public String getSubject() {
    return "node/" + name;
  }

  /**
   * When it was last heard of, by a status or an event.
   *
   * @return in epoch milliseconds
   */
  public long getHeardAt() {
    long latest = seenAt;
    for (long at : events.values()) {
      latest = Math.max(latest, at);
    }
    return latest;
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "node " + name;
  }

  /**
   * Whether what is expected of an action on it is so.
   *
   * @param run the action
   * @return true if it may get new pods, or none, as was asked for
   */
  public boolean asAsked(ActionRun run) {
    return run.isCordon() && schedulableAt > 0 && schedulable != run.isClosing();
  }

  /** {@return its name} */
  public String getName() {
    return name;
  }

  /** {@return whether it can run pods} */
  public boolean isReady() {
    return ready;
  }

  /** {@return why it cannot, possibly empty} */
  public String getReason() {
    return reason;
  }

  /** {@return since when it is ready or not, in epoch milliseconds} */
  public long getSince() {
    return since;
  }

  /** {@return when it was last said whether it is ready, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /** {@return when it was first seen to be ready or not, in epoch milliseconds} */
  public long getToldAt() {
    return toldAt;
  }

  /** {@return whether it was ever seen to be ready} */
  public boolean isJoined() {
    return joined;
  }

  /** {@return whether new pods may be put on it, as its status says} */
  public boolean isSchedulable() {
    return schedulable;
  }

  /**
   * {@return what events said of it since its status last changed: the reasons, each with when it
   * was last said, in epoch milliseconds}
   */
  public Map<String, Long> getEvents() {
    return events;
  }

  /**
   * {@return since when new pods may be put on it, or may not, as statuses say, in epoch
   * milliseconds; 0 if there was none}
   */
  public long getSchedulableAt() {
    return schedulableAt;
  }

  /** {@return what else is true of it, with the reasons} */
  public Labels getConditions() {
    return conditions;
  }

  /** {@return since when its conditions are as they are} */
  public Labels getSinces() {
    return sinces;
  }

  /** {@return what keeps pods away from it, with the effects} */
  public Labels getTaints() {
    return taints;
  }

  /** {@return when it joined the cluster, in epoch milliseconds; 0 if that is not known} */
  public long getCreatedAt() {
    return createdAt;
  }

  /** {@return whether it was under maintenance a moment ago} */
  public boolean isMaintained() {
    return maintained;
  }

  /**
   * Changes: somebody begins to work on it, or has given it back. What happens meanwhile is meant.
   */
  @Modifies({"maintained", "mendedAt", "falls"})
  public void turn() {
    if (maintained) {
      mendedAt = getHeardAt();
      falls = before(workedAt);
    } else {
      workedAt = getHeardAt();
    }
    maintained = !maintained;
  }

  /** {@return when it was last given back after maintenance, in epoch milliseconds; 0 if never} */
  public long getMendedAt() {
    return mendedAt;
  }

  /** {@return when it was not ready of late, the latest last, but for what was meant} */
  public List<Fall> getFalls() {
    return maintained ? before(workedAt) : falls;
  }

  /**
   * Whether it ceased to be ready about a time.
   *
   * @param at the time, in epoch milliseconds
   * @param within how much earlier or later, in milliseconds
   * @return true if it did, whatever became of it since
   */
  public boolean fellAbout(long at, long within) {
    return (fellAt > 0 && Math.abs(fellAt - at) <= within)
        || falls.stream().anyMatch(fall -> Math.abs(fall.at() - at) <= within);
  }

  private List<Fall> before(long time) {
    return falls.stream().filter(fall -> fall.at() < time).toList();
  }
}
