package dev.winnow.k8s;

import dev.winnow.core.fact.incident.BatchStatus;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.WorkloadStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.CronJobStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a Job or a CronJob is, as one look shows it. */
final class BatchLook {

  /** How many runs are counted at most. */
  private static final int MOST_RUNS = 100;

  private BatchLook() {}

  /** How it is: a Job wants no pods that stay. */
  static WorkloadStatus of(
      HasMetadata object, Map<String, String> conditions, Instant now, String source) {
    Map<String, String> owner = new TreeMap<>();
    if (object instanceof Job job) {
      Owners.of(job).ifPresent(cronJob -> owner.put(BatchStatus.OWNER, cronJob));
    }
    return new WorkloadStatus(
        Meta.namespace(object),
        WorkloadView.name(object),
        0,
        0,
        0,
        0,
        true,
        0,
        Labels.of(conditions),
        Labels.of(Meta.labels(object)),
        Labels.of(owner),
        now,
        source);
  }

  /** Why a Job failed for good, if it has. */
  static Optional<JobCondition> failed(Job job) {
    return condition(job, "Failed");
  }

  /** When a Job has done its work, if it has. */
  static Optional<Instant> completed(Job job) {
    return condition(job, "Complete")
        .flatMap(
            done ->
                Times.read(job.getStatus().getCompletionTime())
                    .or(() -> Times.read(done.getLastTransitionTime())));
  }

  /** When a run of a CronJob was made because it was due: not one that a person has made. */
  static Optional<Instant> scheduled(Job job) {
    boolean byHand = Meta.annotations(job).containsKey("cronjob.kubernetes.io/instantiate");
    return byHand ? Optional.empty() : Times.read(job.getMetadata().getCreationTimestamp());
  }

  private static Optional<JobCondition> condition(Job job, String type) {
    return Stream.ofNullable(job.getStatus())
        .flatMap(status -> Stream.ofNullable(status.getConditions()))
        .flatMap(List::stream)
        .filter(it -> type.equals(it.getType()) && "True".equals(it.getStatus()))
        .findFirst();
  }

  static String words(JobCondition failed) {
    String reason = text(failed.getReason());
    String message = text(failed.getMessage());
    return ("True " + reason + (message.isEmpty() ? "" : ": " + message)).strip();
  }

  static boolean suspended(CronJob job) {
    return job.getSpec() != null && Boolean.TRUE.equals(job.getSpec().getSuspend());
  }

  static boolean active(CronJob job) {
    List<?> active = status(job).getActive();
    return active != null && !active.isEmpty();
  }

  /** How many runs there were after the last one that succeeded; empty if that is not known. */
  static Optional<Integer> unsuccessful(CronJob job) {
    Optional<Instant> success = Times.read(status(job).getLastSuccessfulTime());
    Optional<Instant> last = Times.read(status(job).getLastScheduleTime());
    return success.isEmpty() || last.isEmpty()
        ? Optional.empty()
        : schedule(job).map(it -> it.runs(success.get(), last.get(), MOST_RUNS));
  }

  /** When it was last run, or made. */
  static Optional<Instant> last(CronJob job) {
    return Times.latest(
        Stream.of(
            Times.read(status(job).getLastScheduleTime()),
            Times.read(job.getMetadata().getCreationTimestamp())));
  }

  static Optional<CronSchedule> schedule(CronJob job) {
    return job.getSpec() == null
        ? Optional.empty()
        : CronSchedule.of(job.getSpec().getSchedule(), job.getSpec().getTimeZone());
  }

  static CronJobStatus status(CronJob job) {
    return Objects.requireNonNullElseGet(job.getStatus(), CronJobStatus::new);
  }

  static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
