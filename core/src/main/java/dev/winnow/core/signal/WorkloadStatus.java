package dev.winnow.core.signal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/**
 * How a workload is: how many pods it wants and has. It comes when something of it has changed.
 * Immutable, safe for use by several threads.
 *
 * @param namespace its namespace
 * @param workload as kubectl writes it: {@code deployment/swype-app}
 * @param wanted how many pods are asked for
 * @param ready how many can serve
 * @param available how many have been able to for long enough
 * @param updated how many are of the newest revision
 * @param observed whether the cluster has begun to act on the newest change of it
 * @param revision which revision it is at; 0 if unknown
 * @param conditions what the cluster says of it: {@code Available} with {@code True}, {@code
 *     Progressing} with {@code False ProgressDeadlineExceeded}
 * @param labels its labels
 * @param annotations its annotations, those that tell who owns it or what Winnow did
 * @param at when
 * @param source where it came from, possibly empty
 * @param messages what the cluster says of its conditions in words, by their names
 * @param since since when they are as they are, in ISO 8601, by their names
 */
public record WorkloadStatus(
    @JsonProperty(required = true) String namespace,
    @JsonProperty(required = true) String workload,
    int wanted,
    int ready,
    int available,
    int updated,
    @JsonProperty(defaultValue = "true") boolean observed,
    long revision,
    Labels conditions,
    Labels labels,
    Labels annotations,
    Instant at,
    String source,
    Labels messages,
    Labels since)
    implements Sample {

  /** The condition of a workload that was deleted. */
  public static final String GONE = "Gone";

  /** The annotation that names the CronJob, or its like, that a Job is a run of. */
  public static final String CRON_JOB = "winnow.dev/cronjob";

  /** The annotation that names what controls a workload, such as {@code prometheus/main}. */
  public static final String CONTROLLER = "winnow.dev/controller";

  /**
   * A status of whose conditions no words are known.
   *
   * @param namespace its namespace
   * @param workload as kubectl writes it
   * @param wanted how many pods are asked for
   * @param ready how many can serve
   * @param available how many have been able to for long enough
   * @param updated how many are of the newest revision
   * @param observed whether the cluster has begun to act on the newest change of it
   * @param revision which revision it is at; 0 if unknown
   * @param conditions what the cluster says of it
   * @param labels its labels
   * @param annotations its annotations
   * @param at when
   * @param source where it came from, possibly empty
   */
  public WorkloadStatus(
      String namespace,
      String workload,
      int wanted,
      int ready,
      int available,
      int updated,
      boolean observed,
      long revision,
      Labels conditions,
      Labels labels,
      Labels annotations,
      Instant at,
      String source) {
    this(
        namespace,
        workload,
        wanted,
        ready,
        available,
        updated,
        observed,
        revision,
        conditions,
        labels,
        annotations,
        at,
        source,
        Labels.none(),
        Labels.none());
  }

  /**
   * Checks that it is of a workload.
   *
   * @throws IllegalArgumentException if a name is missing, or a number is less than 0
   */
  public WorkloadStatus {
    if (namespace.isBlank() || workload.isBlank()) {
      throw new IllegalArgumentException("a workload's status needs a namespace and a workload");
    }
    if (wanted < 0 || ready < 0 || available < 0 || updated < 0) {
      throw new IllegalArgumentException("a workload has no fewer than 0 pods");
    }
  }

  /**
   * The workload with its namespace.
   *
   * @return such as {@code sre/deployment/swype-app}
   */
  public String subject() {
    return namespace + "/" + workload;
  }

  /**
   * All that it says, without the time: two statuses of one state say the same.
   *
   * @return a text to compare, not to read
   */
  public String state() {
    return String.join(
        "|",
        List.of(wanted, ready, available, updated, revision).toString(),
        Boolean.toString(observed),
        conditions.toString(),
        labels.toString(),
        annotations.toString(),
        messages.toString(),
        since.toString());
  }

  /**
   * The same status at another time.
   *
   * @param when the time
   * @return a copy
   */
  public WorkloadStatus seenAt(Instant when) {
    return new WorkloadStatus(
        namespace,
        workload,
        wanted,
        ready,
        available,
        updated,
        observed,
        revision,
        conditions,
        labels,
        annotations,
        when,
        source,
        messages,
        since);
  }

  /**
   * Whether it is one that does its work and ends.
   *
   * @return true if it is a Job or a CronJob
   */
  public boolean batch() {
    return workload.startsWith("job/") || workload.startsWith("cronjob/");
  }

  /**
   * Whose runs it tells of, if it is a Job or a CronJob: all runs of a CronJob are one story.
   *
   * @return the CronJob, or the workload itself, with its namespace
   */
  public String story() {
    String owner = annotations.value(CRON_JOB);
    return owner.isEmpty() ? subject() : namespace + "/" + owner;
  }

  /**
   * Whether it has all the pods that it wants.
   *
   * @return true if as many can serve
   */
  public boolean whole() {
    return ready >= wanted;
  }

  /**
   * How many pods it has, for people.
   *
   * @return such as {@code wants 2 pods, 1 ready, 1 updated}
   */
  public String words() {
    return "wants " + wanted + " pods, " + ready + " ready, " + updated + " updated";
  }

  /**
   * Whether the workload was deleted.
   *
   * @return true if it is no more: it has the condition {@code Gone}
   */
  public boolean gone() {
    return conditions.containsKey(GONE);
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
