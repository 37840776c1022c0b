package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.action.ActionRun;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Times;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a workload is, as its latest status says. One thread at a time. */
public final class Workload implements Fact {

  /** What the engine keeps of it: the latest status, and why its pods cannot be made. */
  public static final StateType<Workload> STATE =
      StateType.of(Workload.class)
          .from(WorkloadStatus.class, WorkloadStatus::subject, Workload::of, Workload::after)
          .with(ClusterEvent.class, Workload::failed, Workload::after);

  private static final Set<String> POD_SETS = Set.of("daemonset", "statefulset");

  private static final String REPLICA_FAILURE = "ReplicaFailure";

  private static final Set<String> SETS = Set.of("DaemonSet", "StatefulSet", "ReplicaSet");

  private String subject = "";
  private String namespace = "";
  private String workload = "";
  private int wanted = 0;
  private int ready = 0;
  private int available = 0;
  private int updated = 0;
  private boolean observed = true;
  private long revision = 0;
  private Labels conditions = Labels.none();
  private Labels labels = Labels.none();
  private Labels annotations = Labels.none();
  private String state = "";
  private String words = "";
  private long seenAt = 0;
  private long revivedAt = 0;
  private int revivals = 0;
  private long unreadySince = 0;
  private Labels messages = Labels.none();
  private Labels sinces = Labels.none();
  private long movedAt = 0;
  private String failure = "";
  private long failedAt = 0;
  private long heardAt = 0;

  private Workload() {}

  @Override
  public String id() {
    return subject;
  }

  /** As the first status of a workload says; nothing of one that is gone. */
  static Optional<Workload> of(WorkloadStatus status) {
    if (status.gone()) {
      return Optional.empty();
    }
    Workload workload = new Workload();
    workload.subject = status.subject();
    workload.namespace = status.namespace();
    workload.workload = status.workload();
    workload.movedAt = status.atMillis();
    workload.take(status);
    workload.heardAt = status.atMillis();
    return Optional.of(workload);
  }

  /** As a further status says. */
  StateChange after(WorkloadStatus status) {
    long at = status.atMillis();
    if (at < Math.max(heardAt, seenAt)) {
      return StateChange.OLDER;
    }
    if (status.gone()) {
      return StateChange.GONE;
    }
    heardAt = at;
    if (!status.state().equals(state)) {
      compare(status, at);
      take(status);
    }
    return StateChange.KEPT;
  }

  /** What can be told only from what it was before. */
  private void compare(WorkloadStatus status, long at) {
    if (wanted == 0 && status.wanted() > 0) {
      revivedAt = at;
      revivals++;
    }
    if (wanted != status.wanted()
        || updated != status.updated()
        || revision != status.revision()
        || observed != status.observed()) {
      movedAt = at;
    }
  }

  private void take(WorkloadStatus status) {
    wanted = status.wanted();
    ready = status.ready();
    available = status.available();
    updated = status.updated();
    observed = status.observed();
    revision = status.revision();
    conditions = status.conditions();
    labels = status.labels();
    annotations = status.annotations();
    messages = status.messages();
    sinces = status.since();
    state = status.state();
    words = status.words();
    seenAt = status.atMillis();
    unreadySince = status.whole() ? 0 : unreadySince == 0 ? seenAt : unreadySince;
  }

  /** As an event says that no pod of it can be made. */
  StateChange after(ClusterEvent event) {
    if (event.atMillis() <= failedAt) {
      return StateChange.OLDER;
    }
    failedAt = event.atMillis();
    failure = event.message();
    return StateChange.KEPT;
  }

  /** Whose pod an event says that it cannot be made; empty if it says something else. */
  private static String failed(ClusterEvent event) {
    return event.reason().equals("FailedCreate") && SETS.contains(event.kind())
        ? event.subject()
        : "";
  }

  /**
   * Which workload it is, as labels of an incident.
   *
   * @return namespace and workload
   */
  public Labels asLabels() {
    return Labels.of(Map.of("namespace", namespace, "workload", workload));
  }

  /**
   * What is seen of it, for people.
   *
   * @return such as {@code wants 2 pods, 1 ready, 1 updated}
   */
  public String getWords() {
    return words;
  }

  /**
   * Whether it has all the pods that it wants.
   *
   * @return true if as many can serve
   */
  public boolean isWhole() {
    return ready >= wanted;
  }

  /**
   * Whether a rollout of it is complete that began after a moment.
   *
   * @param before the revision that it was at then; 0 if unknown
   * @param at the moment, in epoch milliseconds, for workloads whose revision is not known
   * @return true if all pods that it wants are of a newer revision, and available
   */
  public boolean rolledOut(long before, long at) {
    boolean newer = revision > before || (revision == 0 && seenAt > at);
    return newer && observed && updated == wanted && available == wanted;
  }

  /**
   * Whether what is expected of an action on it is so.
   *
   * @param run the action
   * @return true if it has as many pods as it was scaled to; or new ones only, and all, if they are
   *     replaced
   */
  public boolean asAsked(ActionRun run) {
    return run.isRollout()
        ? rolledOut(run.getBefore(), run.getAt())
        : wanted == run.getReplicas() && ready == wanted;
  }

  /**
   * Its kind.
   *
   * @return such as {@code deployment}
   */
  public String getKind() {
    int slash = workload.indexOf('/');
    return slash < 0 ? "" : workload.substring(0, slash);
  }

  /**
   * Whether it has fewer pods that can serve than are asked for, and is asked for some.
   *
   * @return true if pods are missing
   */
  public boolean isMissing() {
    return wanted > 0 && ready < wanted;
  }

  /**
   * Whether the cluster says that it has fewer pods than it must have.
   *
   * @return true if its condition {@code Available} is {@code False}
   */
  public boolean isUnavailable() {
    return conditions.value("Available").startsWith("False");
  }

  /**
   * How many of its pods are missing.
   *
   * @return how many fewer can serve than are asked for; at least 0
   */
  public int getShortfall() {
    return Math.max(0, wanted - ready);
  }

  /**
   * Whether pods of it are missing, and more must happen to bring them than goes on. The cluster
   * itself says so of a deployment, which may do with fewer pods for a while.
   *
   * @return false also of what is neither a deployment nor a set of pods
   */
  public boolean isLacking() {
    boolean told = isDeployment() ? isUnavailable() : POD_SETS.contains(getKind());
    return told && observed && isMissing();
  }

  /**
   * Since when that is so, and its rollout, if there is one, stands still.
   *
   * @return in epoch milliseconds
   */
  public long getLackingSince() {
    return isDeployment() ? sinceOf("Available") : Math.max(unreadySince, movedAt);
  }

  /**
   * How many nodes that are not ready explain that pods of it are missing. The pods of a set stay
   * with their nodes, those of a deployment go elsewhere.
   *
   * @return as many as pods are missing; without an end for a deployment
   */
  public long getNodesToExplain() {
    return isDeployment() ? Long.MAX_VALUE : getShortfall();
  }

  /**
   * How many of its pods can serve, for people.
   *
   * @return such as {@code 1 of 3 pods are ready}
   */
  public String getReadiness() {
    return ready + " of " + wanted + " pods are ready";
  }

  /**
   * Whether the cluster cannot make a pod of it: as a condition says, or, of what has no such
   * condition, an event since pods of it are missing.
   *
   * @return true if pods of it cannot be made
   */
  public boolean isRefused() {
    boolean told = !isDeployment() && isMissing() && failedAt > 0 && failedAt >= unreadySince;
    return told || isReplicaFailure();
  }

  private boolean isReplicaFailure() {
    return wanted > 0 && conditions.value(REPLICA_FAILURE).equals("True");
  }

  private boolean isDeployment() {
    return getKind().equals("deployment");
  }

  /**
   * Why no pod of it can be made.
   *
   * @return the words of the cluster; possibly empty
   */
  public String getRefusal() {
    return isReplicaFailure() ? say(REPLICA_FAILURE) : failure;
  }

  /**
   * Since when no pod of it can be made.
   *
   * @return in epoch milliseconds
   */
  public long getRefusedSince() {
    return isReplicaFailure() ? sinceOf(REPLICA_FAILURE) : unreadySince;
  }

  /**
   * Since when a condition of it is as it is.
   *
   * @param condition such as {@code Available}
   * @return in epoch milliseconds; when it was seen, if nothing earlier is said
   */
  public long sinceOf(String condition) {
    return Times.millis(sinces, condition, unreadySince == 0 ? seenAt : unreadySince);
  }

  /**
   * What the cluster says of a condition, for people.
   *
   * @param condition such as {@code Progressing}
   * @return its words; its reason if there are none
   */
  public String say(String condition) {
    String words = messages.value(condition);
    return words.isEmpty() ? conditions.value(condition) : words;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "workload " + subject + " (" + ready + " of " + wanted + " ready)";
  }

  /** {@return the workload with its namespace, such as sre/deployment/swype-app} */
  public String getSubject() {
    return subject;
  }

  /** {@return its namespace} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return its kind and name, as kubectl writes them} */
  public String getWorkload() {
    return workload;
  }

  /** {@return how many pods are asked for} */
  public int getWanted() {
    return wanted;
  }

  /** {@return how many can serve} */
  public int getReady() {
    return ready;
  }

  /** {@return how many have been able to serve for long enough} */
  public int getAvailable() {
    return available;
  }

  /** {@return how many are of the newest revision} */
  public int getUpdated() {
    return updated;
  }

  /** {@return whether the cluster has begun to act on the newest change of it} */
  public boolean isObserved() {
    return observed;
  }

  /** {@return which revision it is at; 0 if unknown} */
  public long getRevision() {
    return revision;
  }

  /** {@return what the cluster says of it: conditions with their status and reason} */
  public Labels getConditions() {
    return conditions;
  }

  /** {@return its labels} */
  public Labels getLabels() {
    return labels;
  }

  /** {@return its annotations that tell who owns it or what Winnow did} */
  public Labels getAnnotations() {
    return annotations;
  }

  /** {@return since when its status is as it is, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * {@return when somebody last set it from no pods to some, in epoch milliseconds; 0 if nobody
   * did}
   */
  public long getRevivedAt() {
    return revivedAt;
  }

  /** {@return how often somebody set it from no pods to some} */
  public int getRevivals() {
    return revivals;
  }

  /**
   * {@return since when it has fewer pods that can serve than are asked for, in epoch milliseconds;
   * 0 if it has enough}
   */
  public long getUnreadySince() {
    return unreadySince;
  }

  /** {@return {@code unready} while fewer of its pods can serve than are asked for; else empty} */
  public String getShortage() {
    return unreadySince > 0 ? "unready" : "";
  }

  /** {@return what the cluster says of its conditions in words} */
  public Labels getMessages() {
    return messages;
  }

  /** {@return since when its conditions are as they are} */
  public Labels getSinces() {
    return sinces;
  }

  /** {@return when a rollout of it was last seen to go on, in epoch milliseconds} */
  public long getMovedAt() {
    return movedAt;
  }

  /**
   * {@return why the cluster could not make a pod of it, as the latest event says; possibly empty}
   */
  public String getFailure() {
    return failure;
  }

  /**
   * {@return when the cluster last could not make a pod of it, in epoch milliseconds; 0 if never}
   */
  public long getFailedAt() {
    return failedAt;
  }
}
