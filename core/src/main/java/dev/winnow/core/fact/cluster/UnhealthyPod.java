package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.incident.Problem;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;

/** A pod that does not get on, or did not a moment ago. One thread at a time. */
public final class UnhealthyPod implements Fact {
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
  private boolean bare = false;
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
    fact.due = trouble.dueAt() <= trouble.at();
    fact.bare = trouble.status().bare();
    fact.run = trouble.status().run();
    fact.seenAt = trouble.at();
    fact.heardAt = trouble.at();
    return fact;
  }

  /**
   * When it will have lasted for long enough, once it is seen again: a pod that waits anew begins
   * anew.
   *
   * @param trouble how it is seen now
   * @return the value for {@link #setDueAt}
   */
  public long dueAtAfter(UnhealthyStatus trouble) {
    boolean anew = trouble.why().sinceMillis() != since;
    return due || !anew ? dueAt : trouble.dueAt();
  }

  /**
   * What people should read once an event says why.
   *
   * @param event what is said of the pod
   * @return the value for {@link #setSummary}
   */
  public String summaryWith(ClusterEvent event) {
    String words = event.message().strip();
    String shown = words.substring(0, Math.min(words.length(), UnhealthyStatus.MOST_WORDS));
    return summary + ": " + event.reason() + (shown.isEmpty() ? "" : ": " + shown);
  }

  /** The fact in words that never change. */
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
        .happened(seenAt)
        .ending("its pods are well or gone");
  }

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

  /**
   * Changes: when the trouble was last seen, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setSeenAt(long value) {
    this.seenAt = value;
  }

  /** {@return when anything was last heard of the pod, in epoch milliseconds} */
  public long getHeardAt() {
    return heardAt;
  }

  /**
   * Changes: when anything was last heard of the pod, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setHeardAt(long value) {
    this.heardAt = value;
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

  /**
   * Changes: what people should read of it.
   *
   * @param value the new value
   */
  public void setSummary(String value) {
    this.summary = value;
  }

  /** {@return when it will have lasted for long enough to be an incident, in epoch milliseconds} */
  public long getDueAt() {
    return dueAt;
  }

  /**
   * Changes: when it will have lasted for long enough to be an incident, in epoch milliseconds.
   *
   * @param value the new value
   */
  public void setDueAt(long value) {
    this.dueAt = value;
  }

  /** {@return whether it has lasted for long enough} */
  public boolean isDue() {
    return due;
  }

  /**
   * Changes: whether it has lasted for long enough.
   *
   * @param value the new value
   */
  public void setDue(boolean value) {
    this.due = value;
  }

  /** {@return whether nobody makes another pod when this one is gone} */
  public boolean isBare() {
    return bare;
  }

  /** {@return whether it is a run of a CronJob, of which the next may fare as badly} */
  public boolean isRun() {
    return run;
  }

  /** {@return whether an event has said why} */
  public boolean isSaid() {
    return said;
  }

  /**
   * Changes: whether an event has said why.
   *
   * @param value the new value
   */
  public void setSaid(boolean value) {
    this.said = value;
  }
}
