package dev.winnow.k8s;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The restarts that one look at a pod shows, as signals: which of them are one of the pod. */
final class PodRestarts {

  /**
   * How long the containers of a pod have for ending if it does not say: {@code
   * pkg/apis/core/v1/defaults.go}.
   */
  private static final long GRACE_SECONDS = 30;

  private final Map<String, KnownPod> known;
  private final PodStatus status;
  private final List<ContainerView> sights;
  private final Duration grace;
  private final String source;

  PodRestarts(Map<String, KnownPod> known, Pod pod, PodStatus status, String source) {
    this.known = known;
    this.status = status;
    this.sights = ContainerView.of(pod);
    this.grace = grace(pod);
    this.source = source;
  }

  List<ContainerView> sights() {
    return sights;
  }

  /** Twice the time for ending: whoever is not done by then is killed, which takes a while too. */
  private static Duration grace(Pod pod) {
    Long said = pod.getSpec() == null ? null : pod.getSpec().getTerminationGracePeriodSeconds();
    long seconds = Math.max(GRACE_SECONDS, Objects.requireNonNullElse(said, GRACE_SECONDS));
    return Duration.ofSeconds(Math.min(seconds, Duration.ofHours(1).toSeconds())).multipliedBy(2);
  }

  PodRestart signal(String container, Restarted restarted, boolean watched) {
    PodRestart alone = signal(container, restarted, watched, "");
    if (!restarted.timed()) {
      return alone;
    }
    KnownPod pod = Objects.requireNonNull(known.get(status.uid()));
    Optional<Loss> loss =
        pod.losses().stream()
            .filter(it -> it.takes(container, restarted, sights, grace, pod.sandbox()))
            .min(Comparator.comparing(it -> it.distance(restarted)));
    known.put(
        status.uid(),
        pod.with(
            loss.map(it -> it.with(container, restarted))
                .orElseGet(() -> Loss.of(alone.id(), container, restarted, watched))));
    return loss.map(it -> signal(container, restarted, watched && it.watched(), it.id()))
        .orElse(alone);
  }

  private PodRestart signal(
      String container, Restarted restarted, boolean watched, String together) {
    Optional<End> end = restarted.end();
    return new PodRestart(
        status.namespace(),
        status.workload(),
        status.pod(),
        status.uid(),
        container,
        status.node(),
        restarted.count(),
        restarted.delta(),
        end.map(End::reason).orElse(""),
        end.map(End::exitCode).orElse(-1),
        end.flatMap(End::finished),
        end.map(End::message).orElse(""),
        restarted.at().orElse(status.at()),
        source,
        restarted.timed(),
        watched,
        together);
  }
}
