package dev.winnow.k8s;

import dev.winnow.core.fact.incident.BatchStatus;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Jobs and CronJobs: how they fare when that changes, and runs that do not come. */
final class Batches {

  private final Map<String, KnownCronJob> known;
  private final Workloads workloads;
  private final String source;

  /** When a run of a CronJob last succeeded, as far as was seen: older failures are no news. */
  private final Map<String, Instant> successes = new HashMap<>();

  /** When a run of a CronJob was last made, as far as was seen: its own status may be older. */
  private final Map<String, Instant> runs = new HashMap<>();

  /** Over what is known of CronJobs: {@code namespace/cronjob/name} to the CronJob. */
  Batches(Map<String, KnownCronJob> known, Workloads workloads, String source) {
    this.known = known;
    this.workloads = workloads;
    this.source = source;
  }

  /** Takes note of what has succeeded, before anything is told of what has not. */
  void learn(HasMetadata object) {
    if (object instanceof CronJob job) {
      Times.read(BatchLook.status(job).getLastSuccessfulTime())
          .ifPresent(at -> succeeded(subject(job), at));
    } else if (object instanceof Job job) {
      Owners.of(job).ifPresent(owner -> learn(job, Meta.namespace(job) + "/" + owner));
    }
  }

  private void learn(Job job, String subject) {
    BatchLook.completed(job).ifPresent(at -> succeeded(subject, at));
    BatchLook.scheduled(job).ifPresent(at -> runs.merge(subject, at, Batches::later));
  }

  private void succeeded(String subject, Instant at) {
    successes.merge(subject, at, Batches::later);
  }

  List<Signal> seen(Job job, Instant now) {
    learn(job);
    Map<String, String> conditions = new TreeMap<>();
    BatchLook.completed(job).ifPresent(at -> conditions.put(BatchStatus.COMPLETE, "True"));
    BatchLook.failed(job)
        .filter(failed -> !isOvertaken(job, failed))
        .ifPresent(failed -> conditions.put(BatchStatus.FAILED, BatchLook.words(failed)));
    List<Signal> signals = new ArrayList<>(ran(job, now));
    signals.addAll(workloads.seen(job, BatchLook.of(job, conditions, now, source), now));
    return signals;
  }

  /** A run that was made is not late, also where its CronJob has not been looked at since. */
  private List<Signal> ran(Job job, Instant now) {
    String subject = Owners.of(job).map(owner -> Meta.namespace(job) + "/" + owner).orElse("");
    KnownCronJob before = known.get(subject);
    if (before == null) {
      return List.of();
    }
    KnownCronJob after = before.ranAt(runs.getOrDefault(subject, before.last()));
    known.put(subject, after);
    return workloads.says(subject, BatchStatus.DUE) && after.due(now).isEmpty()
        ? workloads.again(subject, BatchStatus.DUE, "", now)
        : List.of();
  }

  /** Whether a later run of its CronJob has succeeded. */
  private boolean isOvertaken(Job job, JobCondition failed) {
    Optional<Instant> success =
        Owners.of(job).map(owner -> successes.get(Meta.namespace(job) + "/" + owner));
    Optional<Instant> at = Times.read(failed.getLastTransitionTime());
    return success.isPresent() && at.isPresent() && success.get().isAfter(at.get());
  }

  List<Signal> seen(CronJob job, Instant now) {
    learn(job);
    boolean waits = !BatchLook.suspended(job) && !BatchLook.active(job);
    Map<String, String> conditions = new TreeMap<>();
    if (waits) {
      KnownCronJob look = look(job, now);
      known.put(subject(job), look);
      look.due(now).ifPresent(due -> conditions.put(BatchStatus.DUE, due.toString()));
      BatchLook.unsuccessful(job)
          .ifPresent(runs -> conditions.put(BatchStatus.UNSUCCESSFUL, String.valueOf(runs)));
    } else {
      known.remove(subject(job));
    }
    return workloads.seen(job, BatchLook.of(job, conditions, now, source), now);
  }

  private KnownCronJob look(CronJob job, Instant now) {
    String subject = subject(job);
    String schedule = BatchLook.text(job.getSpec() == null ? null : job.getSpec().getSchedule());
    String zone = BatchLook.text(job.getSpec() == null ? null : job.getSpec().getTimeZone());
    KnownCronJob before = known.get(subject);
    Instant told = BatchLook.last(job).orElse(now);
    Instant last = later(told, runs.getOrDefault(subject, told));
    // One that was suspended, ran, or had another schedule has missed nothing up to now.
    boolean goesOn =
        before == null ? !workloads.knows(subject) : before.schedule().equals(schedule);
    Instant base = goesOn ? later(last, before == null ? last : before.last()) : later(last, now);
    return new KnownCronJob(schedule, zone, base, now);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  List<Signal> deleted(HasMetadata object, Instant now) {
    forget(subject(object));
    return workloads.deleted(object, now);
  }

  private void forget(String subject) {
    known.remove(subject);
    successes.remove(subject);
    runs.remove(subject);
  }

  /** The runs that have not come by now, of CronJobs of which nothing else is to be told. */
  List<Signal> late(Instant now) {
    List<Signal> signals = new ArrayList<>();
    for (Map.Entry<String, KnownCronJob> entry : known.entrySet()) {
      KnownCronJob job = entry.getValue().ranAt(runs.getOrDefault(entry.getKey(), Instant.MIN));
      entry.setValue(job);
      Optional<Instant> due = job.due(now).filter(at -> job.isNews(at, now));
      if (due.isPresent()) {
        entry.setValue(job.toldAt(now));
        signals.addAll(workloads.again(entry.getKey(), BatchStatus.DUE, due.get().toString(), now));
      }
    }
    return signals;
  }

  /**
   * What a whole list of workloads no longer has was deleted while nobody looked. A CronJob that
   * has not been looked at yet, but of whose runs something is known, stays.
   */
  List<Signal> onlyThese(String kind, String namespace, Set<String> uids, Instant now) {
    Set<String> gone = new HashSet<>(known.keySet());
    gone.addAll(successes.keySet());
    gone.addAll(runs.keySet());
    gone.removeIf(subject -> !workloads.knows(subject));
    List<Signal> signals = workloads.onlyThese(kind, namespace, uids, now);
    gone.removeIf(workloads::knows);
    gone.forEach(this::forget);
    return signals;
  }

  private static String subject(HasMetadata object) {
    return Meta.namespace(object) + "/" + WorkloadView.name(object);
  }
}
