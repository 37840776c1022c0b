package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Kept;
import dev.winnow.core.fact.Retained;
import dev.winnow.core.fact.incident.BatchStatus;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.util.OptionalLong;
import org.kie.api.definition.type.Modifies;

/** A pod that does not get on, or did not a moment ago. One thread at a time. */
public final class UnhealthyPod implements Kept<UnhealthyPod>, Retained {

  /** What the engine keeps of it: when anything was heard that may end it. */
  public static final StateType<UnhealthyPod> STATE =
      StateType.of(UnhealthyPod.class)
          .withEach(PodStatus.class, PodStatus::uid, UnhealthyPod::getPod, UnhealthyPod::itself)
          .withEach(
              PodStatus.class, PodStatus::subject, UnhealthyPod::getSubject, UnhealthyPod::another)
          .withEach(
              WorkloadStatus.class,
              WorkloadStatus::story,
              UnhealthyPod::getSubject,
              UnhealthyPod::workload);

  private String id = "";
  private String pod = "";
  private String node = "";
  private String key = "";
  private String subject = "";
  private String name = "";
  private String cause = "";
  private Labels labels = Labels.none();
  private String summary = "";
  private long seenAt = 0;
  private long heardAt = 0;
  private long since = 0;
  private long dueAt = 0;
  private boolean said = false;
  private boolean due = false;
  private boolean atOnce = false;
  private boolean replaceable = false;
  private boolean run = false;

  private UnhealthyPod() {}

  @Override
  public String id() {
    return id;
  }

  /**
   * A trouble that was not known before.
   *
   * @param trouble what was seen
   * @return not counted yet
   */
  public static UnhealthyPod of(UnhealthyStatus trouble) {
    UnhealthyPod fact = new UnhealthyPod();
    fact.id = trouble.id();
    fact.pod = trouble.pod();
    fact.node = trouble.status().node();
    fact.key = trouble.key();
    fact.subject = trouble.status().subject();
    fact.name = trouble.name();
    fact.cause = trouble.cause();
    fact.labels = trouble.labels();
    fact.summary = trouble.summary();
    fact.since = trouble.why().sinceMillis();
    fact.dueAt = trouble.dueAt();
    fact.atOnce = trouble.dueAt() <= trouble.at();
    fact.due = fact.atOnce;
    fact.replaceable = trouble.ended() && !trouble.status().bare();
    fact.run = trouble.status().run();
    fact.seenAt = trouble.at();
    fact.heardAt = trouble.at();
    return fact;
  }

  @Override
  public OptionalLong keptSince() {
    return OptionalLong.of(getLastAt());
  }

  /** It is seen again: a pod that waits anew begins anew. */
  @Override
  public void merge(UnhealthyPod later) {
    if (later.seenAt <= seenAt) {
      return;
    }
    seenAt = later.seenAt;
    if (!due && later.since != since) {
      dueAt = later.dueAt;
    }
  }

  /**
   * As a status of the pod says. What has been a run's trouble for long enough is that of the next
   * run too, whatever becomes of the pod; what only begins, as every start does, ends with it.
   */
  private StateChange itself(PodStatus status) {
    return run && due ? StateChange.OLDER : heard(status.atMillis());
  }

  /** Another pod may replace one that failed; the next run that gets on is that of a CronJob. */
  private StateChange another(PodStatus status) {
    boolean ends = run || replaceable;
    return ends && status.well() && !status.gone() ? heard(status.atMillis()) : StateChange.OLDER;
  }

  /** A workload that is whole has replaced pods that failed; a run that succeeds ends the story. */
  private StateChange workload(WorkloadStatus status) {
    boolean whole = replaceable && status.whole() && status.subject().equals(subject);
    return whole || new BatchStatus(status).succeeded()
        ? heard(status.atMillis())
        : StateChange.OLDER;
  }

  private StateChange heard(long at) {
    if (at <= heardAt) {
      return StateChange.OLDER;
    }
    heardAt = at;
    return StateChange.KEPT;
  }

  /**
   * An event says why: it must last for less long.
   *
   * @param event what is said of the pod
   * @param sooner by how much sooner it has lasted for long enough, in milliseconds
   */
  @Modifies({"said", "dueAt", "summary"})
  public void explain(ClusterEvent event, long sooner) {
    String words = event.message().strip();
    String shown = words.substring(0, Math.min(words.length(), UnhealthyStatus.MOST_WORDS));
    said = true;
    dueAt -= sooner;
    summary += ": " + event.reason() + (shown.isEmpty() ? "" : ": " + shown);
  }

  /** {@return whether it had lasted for long enough when it was seen first} */
  public boolean isAtOnce() {
    return atOnce;
  }

  /** It has lasted for long enough. */
  void last() {
    due = true;
  }

  /**
   * The problem of the pods of one workload, or of all for one cause, that this is one of.
   *
   * @return the pod's part in it
   */
  public Problem problem() {
    return Problem.of(name, labels)
        .key(key)
        .saying(summary)
        .part(id, cause.isEmpty() ? "" : subject)
        .pending(dueAt, 0)
        .happened(seenAt)
        .ending("its pods are well or gone");
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "trouble of pod " + pod + " (" + key + ")";
  }

  /** {@return what tells it from all other troubles} */
  public String getId() {
    return id;
  }

  /** {@return the uid of the pod} */
  public String getPod() {
    return pod;
  }

  /** {@return the node of the pod, possibly empty} */
  public String getNode() {
    return node;
  }

  /** {@return the key of the incident, one for all pods of a workload} */
  public String getKey() {
    return key;
  }

  /** {@return when the trouble was last seen, in epoch milliseconds} */
  public long getSeenAt() {
    return seenAt;
  }

  /** {@return when anything was last heard of the pod, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /** {@return the workload with its namespace} */
  public String getSubject() {
    return subject;
  }

  /** {@return the name of the incident} */
  public String getName() {
    return name;
  }

  /** {@return the cause in common with other workloads, possibly empty} */
  public String getCause() {
    return cause;
  }

  /** {@return the labels of the incident} */
  public Labels getLabels() {
    return labels;
  }

  /** {@return what people should read of it} */
  public String getSummary() {
    return summary;
  }

  /** {@return when it will have lasted for long enough to be an incident, in epoch milliseconds} */
  public long getDueAt() {
    return dueAt;
  }

  /** {@return whether it has lasted for long enough} */
  public boolean isDue() {
    return due;
  }

  /** {@return whether the pod ended for good, and another may take its place} */
  public boolean isReplaceable() {
    return replaceable;
  }

  /** {@return whether the pod, when last heard of, was still in this trouble} */
  public boolean isShown() {
    return heardAt <= seenAt;
  }

  /** {@return when anything was last seen or heard of it, in epoch milliseconds} */
  public long getLastAt() {
    return Math.max(seenAt, heardAt);
  }

  /** {@return whether an event has said why} */
  public boolean isSaid() {
    return said;
  }
}
