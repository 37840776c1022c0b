package dev.winnow.k8s;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.PodWait;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Pods: their restarts, and how they are when that changes. */
final class Pods {

  private static final String GONE = "Gone";

  private final Map<String, KnownPod> known;
  private final Owners owners;
  private final String source;

  Pods(Map<String, KnownPod> known, Owners owners, String source) {
    this.known = known;
    this.owners = owners;
    this.source = source;
  }

  /** What a look at a pod shows. {@code begun} is when anybody first looked at anything. */
  List<Signal> seen(Pod pod, Instant begun, Instant now) {
    PodStatus status = status(pod, now);
    boolean isNew = !known.containsKey(status.uid());
    List<Signal> signals = new ArrayList<>(restarts(pod, status, begun));
    KnownPod before = memory(status);
    if (before.gone().isEmpty() && (isNew || !same(before.told(), status))) {
      signals.add(status);
      known.put(status.uid(), before.with(status));
    }
    return signals;
  }

  List<Signal> deleted(Pod pod, Instant begun, Instant now) {
    PodStatus status = status(pod, now);
    List<Signal> signals = new ArrayList<>(restarts(pod, status, begun));
    memory(status);
    signals.addAll(gone(status.uid(), now));
    return signals;
  }

  /** Those that a whole list of a namespace no longer has; of all namespaces if it is empty. */
  List<Signal> onlyThese(String namespace, Set<String> uids, Instant now) {
    return List.copyOf(known.values()).stream()
        .map(KnownPod::told)
        .filter(pod -> namespace.isEmpty() || pod.namespace().equals(namespace))
        .filter(pod -> !uids.contains(pod.uid()))
        .flatMap(pod -> gone(pod.uid(), now).stream())
        .toList();
  }

  /** Forgets the pods that went so long ago that nothing repeats them any more. */
  void forgetGoneBefore(Instant time) {
    known.values().removeIf(pod -> pod.gone().map(gone -> gone.isBefore(time)).orElse(false));
  }

  /** The workload of a pod that was seen. */
  Optional<String> workload(String uid) {
    return Optional.ofNullable(known.get(uid)).map(pod -> pod.told().workload());
  }

  private List<Signal> gone(String uid, Instant now) {
    KnownPod pod = Objects.requireNonNull(known.get(uid));
    if (pod.gone().isPresent()) {
      return List.of();
    }
    PodStatus was = pod.told();
    known.put(uid, pod.goneAt(now));
    return List.of(
        new PodStatus(
            was.namespace(),
            was.workload(),
            was.pod(),
            uid,
            was.node(),
            GONE,
            false,
            "",
            "",
            "",
            now,
            source));
  }

  /** An event has said that a pod's sandbox changed. */
  void sandboxChanged(String uid, Instant time) {
    known.computeIfPresent(uid, (key, pod) -> pod.sandboxChangedAt(time));
  }

  private KnownPod memory(PodStatus status) {
    return known.computeIfAbsent(status.uid(), uid -> KnownPod.of(status));
  }

  private List<PodRestart> restarts(Pod pod, PodStatus status, Instant begun) {
    boolean fromBirth =
        known.containsKey(status.uid())
            || Times.read(pod.getMetadata().getCreationTimestamp())
                .map(created -> created.isAfter(begun))
                .orElse(false);
    PodRestarts signals = new PodRestarts(known, pod, status, source);
    List<PodRestart> found = new ArrayList<>();
    for (ContainerView sight : signals.sights()) {
      boolean watched = fromBirth || memory(status).containers().containsKey(sight.name());
      for (Restarted restarted : restarts(status, sight, watched)) {
        found.add(signals.signal(sight.name(), restarted, watched && !restarted.old()));
      }
    }
    return found;
  }

  private List<Restarted> restarts(PodStatus status, ContainerView sight, boolean watched) {
    KnownPod pod = memory(status);
    Optional<RestartTracker> before = Optional.ofNullable(pod.containers().get(sight.name()));
    if (!watched) {
      known.put(status.uid(), pod.with(sight.name(), RestartTracker.found(sight)));
      return RestartTracker.firstRestarts(sight);
    }
    RestartTracker story = before.orElse(RestartTracker.unbegun());
    if (!story.isBefore(sight)) {
      return List.of();
    }
    known.put(status.uid(), pod.with(sight.name(), story.after(sight)));
    return story.restarts(sight);
  }

  private PodStatus status(Pod pod, Instant now) {
    PodView look = new PodView(pod);
    List<PodWait> waits = look.waits();
    Optional<PodWait> worst =
        waits.stream().filter(wait -> !wait.reason().equals(PodWait.RESTARTED)).findFirst();
    String uid = Meta.uid(pod);
    return new PodStatus(
        Meta.namespace(pod),
        workload(uid).orElseGet(() -> owners.of(pod)),
        Meta.name(pod),
        uid,
        pod.getSpec() == null ? "" : Objects.requireNonNullElse(pod.getSpec().getNodeName(), ""),
        look.phase(),
        look.ready(),
        worst.map(PodWait::container).orElse(""),
        worst.map(PodWait::reason).orElse(""),
        worst.map(PodWait::message).orElse(""),
        now,
        source,
        waits);
  }

  /** Whether nothing has changed but the words: a back-off is told again with every new delay. */
  private static boolean same(PodStatus one, PodStatus other) {
    return one.phase().equals(other.phase())
        && one.ready() == other.ready()
        && words(one).equals(words(other))
        && one.node().equals(other.node());
  }

  private static List<String> words(PodStatus status) {
    return status.waits().stream().map(PodWait::toString).toList();
  }
}
