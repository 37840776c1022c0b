package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Times;
import dev.winnow.core.signal.WorkloadStatus;
import java.util.Map;

/** How a workload is, as far as is known. One thread at a time. */
public final class Workload implements Fact {
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
  private long seenAt = 0;
  private long revivedAt = 0;
  private int revivals = 0;
  private long unreadySince = 0;
  private Labels messages = Labels.none();
  private Labels sinces = Labels.none();
  private long movedAt = 0;
  private String failure = "";
  private long failedAt = 0;

  private Workload() {}

  @Override
  public String id() {
    return subject;
  }

  /**
   * A workload that was not known before.
   *
   * @param status how it is
   * @return as the status says
   */
  public static Workload of(WorkloadStatus status) {
    Workload workload = new Workload();
    workload.subject = status.subject();
    workload.namespace = status.namespace();
    workload.workload = status.workload();
    workload.wanted = status.wanted();
    workload.ready = status.ready();
    workload.available = status.available();
    workload.updated = status.updated();
    workload.observed = status.observed();
    workload.revision = status.revision();
    workload.conditions = status.conditions();
    workload.labels = status.labels();
    workload.annotations = status.annotations();
    workload.state = status.state();
    workload.seenAt = status.atMillis();
    workload.unreadySince = status.ready() < status.wanted() ? status.atMillis() : 0;
    workload.messages = status.messages();
    workload.sinces = status.since();
    workload.movedAt = status.atMillis();
    return workload;
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
    return "wants " + wanted + " pods, " + ready + " ready, " + updated + " updated";
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
   * Since when pods of it are missing and its rollout, if there is one, stands still.
   *
   * @return in epoch milliseconds
   */
  public long getStandsSince() {
    return Math.max(unreadySince, movedAt);
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

  /**
   * When a rollout of it was last seen to go on, once a new status is known: other pods are asked
   * for, or more of them are of the newest revision.
   *
   * @param status the new status
   * @return the value for {@link #setMovedAt}
   */
  public long movedAtAfter(WorkloadStatus status) {
    boolean moved =
        wanted != status.wanted()
            || updated != status.updated()
            || revision != status.revision()
            || observed != status.observed();
    return moved ? status.atMillis() : movedAt;
  }

  /** The fact in words. */
  @Override
  public String toString() {
    return "workload " + subject + " (" + ready + " of " + wanted + " ready)";
  }

  /**
   * When somebody last set it from no pods to some, once a new status is known.
   *
   * @param status the new status
   * @return the value for {@link #setRevivedAt}
   */
  public long revivedAtAfter(WorkloadStatus status) {
    return revives(status) ? status.atMillis() : revivedAt;
  }

  /**
   * How often somebody set it from no pods to some, once a new status is known.
   *
   * @param status the new status
   * @return the value for {@link #setRevivals}
   */
  public int revivalsAfter(WorkloadStatus status) {
    return revives(status) ? revivals + 1 : revivals;
  }

  private boolean revives(WorkloadStatus status) {
    return wanted == 0 && status.wanted() > 0;
  }

  /**
   * Since when it has too few pods that can serve, once a new status is known.
   *
   * @param status the new status
   * @return the value for {@link #setUnreadySince}
   */
  public long unreadySinceAfter(WorkloadStatus status) {
    if (status.ready() >= status.wanted()) {
      return 0;
    }
    return unreadySince == 0 ? status.atMillis() : unreadySince;
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

  /**
   * Changes: how many pods are asked for.
   *
   * @param value the new value
   */
  public void setWanted(int value) {
    this.wanted = value;
  }

  /** {@return how many can serve} */
  public int getReady() {
    return ready;
  }

  /**
   * Changes: how many can serve.
   *
   * @param value the new value
   */
  public void setReady(int value) {
    this.ready = value;
  }

  /** {@return how many have been able to serve for long enough} */
  public int getAvailable() {
    return available;
  }

  /**
   * Changes: how many have been able to serve for long enough.
   *
   * @param value the new value
   */
  public void setAvailable(int value) {
    this.available = value;
  }

  /** {@return how many are of the newest revision} */
  public int getUpdated() {
    return updated;
  }

  /**
   * Changes: how many are of the newest revision.
   *
   * @param value the new value
   */
  public void setUpdated(int value) {
    this.updated = value;
  }

  /** {@return whether the cluster has begun to act on the newest change of it} */
  public boolean isObserved() {
    return observed;
  }

  /**
   * Changes: whether the cluster has begun to act on the newest change of it.
   *
   * @param value the new value
   */
  public void setObserved(boolean value) {
    this.observed = value;
  }

  /** {@return which revision it is at; 0 if unknown} */
  public long getRevision() {
    return revision;
  }

  /**
   * Changes: which revision it is at; 0 if unknown.
   *
   * @param value the new value
   */
  public void setRevision(long value) {
    this.revision = value;
  }

  /** {@return what the cluster says of it: conditions with their status and reason} */
  public Labels getConditions() {
    return conditions;
  }

  /**
   * Changes: what the cluster says of it: conditions with their status and reason.
   *
   * @param value the new value
   */
  public void setConditions(Labels value) {
    this.conditions = value;
  }

  /** {@return its labels} */
  public Labels getLabels() {
    return labels;
  }

  /**
   * Changes: its labels.
   *
   * @param value the new value
   */
  public void setLabels(Labels value) {
    this.labels = value;
  }

  /** {@return its annotations that tell who owns it or what Winnow did} */
  public Labels getAnnotations() {
    return annotations;
  }

  /**
   * Changes: its annotations that tell who owns it or what Winnow did.
   *
   * @param value the new value
   */
  public void setAnnotations(Labels value) {
    this.annotations = value;
  }

  /** {@return all that its latest status says, to compare it with a newer one} */
  public String getState() {
    return state;
  }

  /**
   * Changes: all that its latest status says, to compare it with a newer one.
   *
   * @param value the new value
   */
  public void setState(String value) {
    this.state = value;
  }

  /** {@return when its latest status was of, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /**
   * Changes: when its latest status was of, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }

  /**
   * {@return when somebody last set it from no pods to some, in epoch milliseconds; 0 if nobody
   * did}
   */
  public long getRevivedAt() {
    return revivedAt;
  }

  /**
   * Changes: when somebody last set it from no pods to some, in epoch milliseconds; 0 if nobody
   * did.
   *
   * @param value the new value
   */
  public void setRevivedAt(long value) {
    this.revivedAt = value;
  }

  /** {@return how often somebody set it from no pods to some} */
  public int getRevivals() {
    return revivals;
  }

  /**
   * Changes: how often somebody set it from no pods to some.
   *
   * @param value the new value
   */
  public void setRevivals(int value) {
    this.revivals = value;
  }

  /**
   * {@return since when it has fewer pods that can serve than are asked for, in epoch milliseconds;
   * 0 if it has enough}
   */
  public long getUnreadySince() {
    return unreadySince;
  }

  /**
   * Changes: since when it has fewer pods that can serve than are asked for, in epoch milliseconds;
   * 0 if it has enough.
   *
   * @param value the new value
   */
  public void setUnreadySince(long value) {
    this.unreadySince = value;
  }

  /** {@return what the cluster says of its conditions in words} */
  public Labels getMessages() {
    return messages;
  }

  /**
   * Changes: what the cluster says of its conditions in words.
   *
   * @param value the new value
   */
  public void setMessages(Labels value) {
    this.messages = value;
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

  /** {@return when a rollout of it was last seen to go on, in epoch milliseconds} */
  public long getMovedAt() {
    return movedAt;
  }

  /**
   * Changes: when a rollout of it was last seen to go on, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setMovedAt(long value) {
    this.movedAt = value;
  }

  /**
   * {@return why the cluster could not make a pod of it, as the latest event says; possibly empty}
   */
  public String getFailure() {
    return failure;
  }

  /**
   * Changes: why the cluster could not make a pod of it, as the latest event says; possibly empty.
   *
   * @param value the new value
   */
  public void setFailure(String value) {
    this.failure = value;
  }

  /**
   * {@return when the cluster last could not make a pod of it, in epoch milliseconds; 0 if never}
   */
  public long getFailedAt() {
    return failedAt;
  }

  /**
   * Changes: when the cluster last could not make a pod of it, in epoch milliseconds; 0 if never.
   *
   * @param value the new value
   */
  public void setFailedAt(long value) {
    this.failedAt = value;
  }
}
