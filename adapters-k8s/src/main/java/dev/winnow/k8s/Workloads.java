package dev.winnow.k8s;

import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.WorkloadStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Workloads: how they are when that changes, and what people approve on them. */
final class Workloads {

  private static final String APPROVE = "winnow.dev/approve";

  private final Map<String, KnownWorkload> known;
  private final String source;

  /** Over what is known of workloads: {@code namespace/kind/name} to the workload. */
  Workloads(Map<String, KnownWorkload> known, String source) {
    this.known = known;
    this.source = source;
  }

  List<Signal> seen(HasMetadata object, Instant now) {
    return seen(object, WorkloadView.of(object, now, source), now);
  }

  /** The same, of one whose status is not as that of most. */
  List<Signal> seen(HasMetadata object, WorkloadStatus status, Instant now) {
    KnownWorkload look = look(object, status);
    KnownWorkload before = known.get(look.told().subject());
    if (before != null && before.isAfter(look)) {
      return List.of();
    }
    List<Signal> signals = new ArrayList<>();
    if (before == null || !before.told().seenAt(now).equals(look.told())) {
      signals.add(look.told());
    }
    if (!look.approved().isEmpty()
        && (before == null || !look.approved().equals(before.approved()))) {
      String by = Manager.of(object, APPROVE).orElse("kubectl");
      signals.add(new Approval(Target.ticket(look.approved()), by, now, source));
    }
    known.put(look.told().subject(), look);
    return List.copyOf(signals);
  }

  List<Signal> deleted(HasMetadata object, Instant now) {
    KnownWorkload look = look(object, WorkloadView.of(object, now, source));
    KnownWorkload before = known.get(look.told().subject());
    return before == null || before.isAfter(look) ? List.of() : gone(before.told(), now);
  }

  boolean knows(String subject) {
    return known.containsKey(subject);
  }

  /** Whether a condition was told of it last. */
  boolean says(String subject, String condition) {
    KnownWorkload workload = known.get(subject);
    return workload != null && !workload.told().conditions().value(condition).isEmpty();
  }

  /** What is known already, with one more condition, or without it if it is empty. */
  List<Signal> again(String subject, String condition, String value, Instant now) {
    KnownWorkload before = known.get(subject);
    if (before == null) {
      return List.of();
    }
    WorkloadStatus was = before.told().seenAt(now);
    WorkloadStatus status =
        new WorkloadStatus(
            was.namespace(),
            was.workload(),
            was.wanted(),
            was.ready(),
            was.available(),
            was.updated(),
            was.observed(),
            was.revision(),
            was.conditions().with(condition, value),
            was.labels(),
            was.annotations(),
            now,
            source);
    known.put(subject, before.told(status));
    return List.of(status);
  }

  /** Those that a whole list of a namespace no longer has; of all namespaces if it is empty. */
  List<Signal> onlyThese(String kind, String namespace, Set<String> uids, Instant now) {
    return List.copyOf(known.values()).stream()
        .filter(it -> it.told().workload().startsWith(kind + "/"))
        .filter(it -> namespace.isEmpty() || it.told().namespace().equals(namespace))
        .filter(it -> !uids.contains(it.uid()))
        .flatMap(it -> gone(it.told(), now).stream())
        .toList();
  }

  /** A workload that is no more wants no pods. */
  private List<Signal> gone(WorkloadStatus was, Instant now) {
    known.remove(was.subject());
    return List.of(
        new WorkloadStatus(
            was.namespace(),
            was.workload(),
            0,
            0,
            0,
            0,
            true,
            was.revision(),
            Labels.of(WorkloadStatus.GONE, "True"),
            was.labels(),
            was.annotations(),
            now,
            source));
  }

  private KnownWorkload look(HasMetadata object, WorkloadStatus status) {
    return new KnownWorkload(
        Meta.uid(object),
        Times.read(object.getMetadata().getCreationTimestamp()).orElse(Instant.EPOCH),
        Objects.requireNonNullElse(object.getMetadata().getGeneration(), 0L),
        Meta.annotations(object).getOrDefault(APPROVE, "").strip(),
        status);
  }
}
