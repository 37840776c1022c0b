package dev.winnow.k8s;

import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectReference;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Events: each once, and again for as often as it has happened since. */
final class Events {

  /** {@code pkg/kubelet/events/event.go}. */
  private static final String SANDBOX_CHANGED = "SandboxChanged";

  private final Map<String, KnownEvent> known;
  private final Pods pods;
  private final Owners owners;
  private final String source;

  Events(Map<String, KnownEvent> known, Pods pods, Owners owners, String source) {
    this.known = known;
    this.pods = pods;
    this.owners = owners;
    this.source = source;
  }

  List<Signal> seen(HasMetadata event, EventView look, Instant now) {
    if (!look.isWhole()) {
      return List.of();
    }
    KnownEvent before = known.get(look.uid());
    int told = before == null ? 0 : before.count();
    if (look.count() <= told) {
      return List.of();
    }
    Optional<Instant> gone = before == null ? Optional.empty() : before.gone();
    Instant until = look.time().orElse(now);
    if (look.reason().equals(SANDBOX_CHANGED)) {
      pods.sandboxChanged(pod(look.about(), text(look.about().getNamespace())), until);
    }
    known.put(
        look.uid(), new KnownEvent(Meta.namespace(event), look.count(), gone, Optional.of(until)));
    return List.of(signal(look, look.count() - told, since(look, before, until), until));
  }

  /**
   * When the first of those happened that were not told yet. Who reports an event again writes it
   * with a higher count and a newer last time ({@code client-go/tools/record/events_cache.go},
   * {@code eventObserve}; of the newer API {@code tools/events}, a series): the first time is that
   * of all of them, so of those that follow on a look only the last has a time, and the others came
   * after what that look said.
   */
  private static Instant since(EventView look, @Nullable KnownEvent before, Instant until) {
    if (before == null) {
      return look.count() > 1 ? look.first().orElse(until) : until;
    }
    return look.count() - before.count() > 1 ? before.last().orElse(until) : until;
  }

  /** The API forgets an event after an hour: what it said stays true. */
  void deleted(String uid, Instant now) {
    known.computeIfPresent(uid, (key, event) -> event.goneAt(now));
  }

  /** Those that a whole list of a namespace no longer has; of all namespaces if it is empty. */
  void onlyThese(String namespace, Set<String> uids, Instant now) {
    List.copyOf(known.entrySet()).stream()
        .filter(it -> namespace.isEmpty() || it.getValue().namespace().equals(namespace))
        .map(Map.Entry::getKey)
        .filter(uid -> !uids.contains(uid))
        .forEach(uid -> deleted(uid, now));
  }

  /** Forgets the events that went so long ago that nothing repeats them any more. */
  void forgetGoneBefore(Instant time) {
    known.values().removeIf(event -> event.gone().map(gone -> gone.isBefore(time)).orElse(false));
  }

  private ClusterEvent signal(EventView look, int delta, Instant since, Instant until) {
    ObjectReference about = look.about();
    String namespace = text(about.getNamespace());
    return new ClusterEvent(
        namespace,
        about.getKind(),
        about.getName(),
        text(about.getUid()),
        workload(about, namespace),
        look.container(),
        look.node().isEmpty() && about.getKind().equals("Node") ? about.getName() : look.node(),
        look.type(),
        look.reason(),
        look.message(),
        delta,
        until,
        source,
        since,
        until);
  }

  private String workload(ObjectReference about, String namespace) {
    return switch (about.getKind()) {
      case "Pod" -> pods.workload(pod(about, namespace)).orElse("");
      case "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "Job", "CronJob" ->
          owners.of(about.getKind(), namespace, about.getName());
      default -> "";
    };
  }

  private static String pod(ObjectReference about, String namespace) {
    String uid = text(about.getUid());
    return uid.isEmpty() ? namespace + "/" + about.getName() : uid;
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
