package dev.winnow.core.fact.incident;

import dev.winnow.core.fact.Fact;
import dev.winnow.core.fact.IncidentKey;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.core.state.StateChange;
import dev.winnow.core.state.StateType;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** How the runs of a CronJob fare, or a Job of its own: one story. One thread at a time. */
public final class Batch implements Fact {

  /** What the engine keeps of it: how the runs went, and what the CronJob says. */
  public static final StateType<Batch> STATE =
      StateType.of(Batch.class).from(WorkloadStatus.class, Batch::storyOf, Batch::of, Batch::after);

  private String subject = "";
  private String namespace = "";
  private String workload = "";
  private long failedAt = 0;
  private String failure = "";
  private long succeededAt = 0;
  private int unsuccessful = 0;
  private long dueAt = Long.MAX_VALUE;
  private long toldAt = 0;

  private Batch() {}

  @Override
  public String id() {
    return subject;
  }

  private static String storyOf(WorkloadStatus status) {
    return status.batch() ? status.story() : "";
  }

  /** As the first status of a story says; nothing of one that is gone. */
  static Optional<Batch> of(WorkloadStatus status) {
    if (status.gone()) {
      return Optional.empty();
    }
    Batch batch = new Batch();
    batch.subject = status.story();
    batch.namespace = status.namespace();
    batch.workload = new BatchStatus(status).workload();
    batch.after(status);
    return Optional.of(batch);
  }

  /** As a further status says, of a run or of the CronJob itself. */
  StateChange after(WorkloadStatus status) {
    BatchStatus news = new BatchStatus(status);
    boolean itself = status.subject().equals(subject);
    boolean older = news.at() < (itself ? toldAt : Math.min(failedAt, succeededAt));
    if (older) {
      return StateChange.OLDER;
    }
    if (news.gone()) {
      return news.at() < Math.max(failedAt, succeededAt) ? StateChange.OLDER : StateChange.GONE;
    }
    if (itself) {
      toldAt = news.at();
      dueAt = news.dueAt();
      unsuccessful = news.unsuccessful();
    }
    outcome(news);
    return StateChange.KEPT;
  }

  private void outcome(BatchStatus news) {
    if (news.failed() && news.at() >= failedAt) {
      failedAt = news.at();
      failure = news.failure();
    }
    if (news.succeeded() && news.at() >= succeededAt) {
      succeededAt = news.at();
      unsuccessful = 0;
    }
  }

  private Labels labels(String severity) {
    return Labels.of(Map.of("namespace", namespace, "workload", workload, "severity", severity));
  }

  /**
   * A problem with it, for as long as it goes on.
   *
   * @param name the name of its incident
   * @param severity how severe it is
   * @return one for each CronJob, or Job of its own
   */
  public Problem problem(String name, String severity) {
    return Problem.of(name, labels(severity))
        .key(IncidentKey.ofWorkload(name, namespace, workload));
  }

  /**
   * What people should read of runs that fail, or that are not known to have succeeded.
   *
   * @return which failed last, and why; otherwise how many did not succeed
   */
  public String failing() {
    return isFailed()
        ? failure
        : workload + ": none of the last " + unsuccessful + " runs succeeded";
  }

  /**
   * What people should read of a run that is late.
   *
   * @return since when
   */
  public String lateness() {
    return workload + " should have been run at " + Instant.ofEpochMilli(dueAt) + ", and was not";
  }

  /** The fact in words that never change. */
  @Override
  public String toString() {
    return "runs of " + subject;
  }

  /** {@return the CronJob, or the Job itself, with its namespace} */
  public String getSubject() {
    return subject;
  }

  /** {@return its namespace} */
  public String getNamespace() {
    return namespace;
  }

  /** {@return the CronJob, or the Job itself, as kubectl writes it} */
  public String getWorkload() {
    return workload;
  }

  /** {@return whether the run that ended last failed for good} */
  public boolean isFailed() {
    return failedAt > succeededAt;
  }

  /** {@return whether the run that ended last did its work} */
  public boolean isSucceeded() {
    return succeededAt > 0 && succeededAt >= failedAt;
  }

  /** {@return when a run failed if none has succeeded since, in epoch milliseconds; otherwise 0} */
  public long getFailingAt() {
    return isFailed() ? failedAt : 0;
  }

  /** {@return when a run was last seen to have failed, in epoch milliseconds; 0 if never} */
  public long getFailedAt() {
    return failedAt;
  }

  /** {@return when a run was last seen to have succeeded, in epoch milliseconds; 0 if never} */
  public long getSucceededAt() {
    return succeededAt;
  }

  /** {@return how many runs there were after the last that succeeded, as far as is known} */
  public int getUnsuccessful() {
    return unsuccessful;
  }

  /**
   * {@return when it should have been run, and was not, in epoch milliseconds; {@link
   * Long#MAX_VALUE} if nothing is due}
   */
  public long getDueAt() {
    return dueAt;
  }

  /** {@return when the CronJob, or the Job itself, was last told of, in epoch milliseconds} */
  public long getToldAt() {
    return toldAt;
  }
}
