package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one look at a pod says of one of its containers.
 *
 * @param name the container
 * @param count how often it was started again, as far as the kubelet knows
 * @param time the latest time that is said of it: an older look has an earlier one
 * @param started when its newest run began, if known
 * @param before how the run before the newest one ended, if known
 * @param ended how the newest run ended, if it has, and has not been started again
 */
record ContainerView(
    String name,
    int count,
    Optional<Instant> time,
    Optional<Instant> started,
    Optional<End> before,
    Optional<End> ended) {

  /**
   * The containers of a pod whose restarts are restarts of the pod: its own ones, and its sidecars,
   * which are init containers that are always restarted. Other init containers run to their end
   * each time that the pod is begun, and {@code kubectl get} leaves them out of RESTARTS as soon as
   * they are done ({@code pkg/printers/internalversion/printers.go}, {@code printPod}); ephemeral
   * ones are "never restarted" ({@code pkg/kubelet/kuberuntime/kuberuntime_manager.go}, {@code
   * computePodActions}).
   */
  static List<ContainerView> of(Pod pod) {
    if (pod.getStatus() == null) {
      return List.of();
    }
    Set<String> sidecars = sidecars(pod);
    return Stream.concat(
            statuses(pod.getStatus().getInitContainerStatuses())
                .filter(status -> sidecars.contains(status.getName())),
            statuses(pod.getStatus().getContainerStatuses()))
        .map(ContainerView::of)
        .toList();
  }

  private static Stream<ContainerStatus> statuses(@Nullable List<ContainerStatus> statuses) {
    return Stream.ofNullable(statuses)
        .flatMap(List::stream)
        .filter(status -> status.getName() != null && !status.getName().isBlank());
  }

  private static Set<String> sidecars(Pod pod) {
    return Stream.ofNullable(pod.getSpec())
        .flatMap(spec -> Stream.ofNullable(spec.getInitContainers()).flatMap(List::stream))
        .filter(container -> "Always".equals(container.getRestartPolicy()))
        .map(Container::getName)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  /** Whether it ran through a time, and runs. */
  boolean runsSinceBefore(Instant time) {
    return ended.isEmpty() && started.map(begin -> begin.isBefore(time)).orElse(false);
  }

  private static ContainerView of(ContainerStatus status) {
    ContainerState state = Objects.requireNonNullElseGet(status.getState(), ContainerState::new);
    ContainerState last = Objects.requireNonNullElseGet(status.getLastState(), ContainerState::new);
    Optional<End> lastEnd = End.of(last.getTerminated());
    // A container that waits has been put aside: its last state is then its newest run, and the
    // start that the count will tell is still to come.
    boolean waits = state.getRunning() == null && state.getTerminated() == null;
    Optional<End> ended = waits ? lastEnd : End.of(state.getTerminated());
    Optional<Instant> running =
        state.getRunning() == null
            ? Optional.empty()
            : Times.read(state.getRunning().getStartedAt());
    Optional<Instant> started = running.or(() -> ended.flatMap(End::started));
    return new ContainerView(
        status.getName(),
        Objects.requireNonNullElse(status.getRestartCount(), 0),
        Times.latest(Stream.concat(times(lastEnd), Stream.concat(times(ended), one(running)))),
        started,
        waits ? Optional.empty() : lastEnd,
        ended);
  }

  private static Stream<Optional<Instant>> times(Optional<End> end) {
    return Stream.of(end.flatMap(End::started), end.flatMap(End::finished));
  }

  private static Stream<Optional<Instant>> one(Optional<Instant> time) {
    return Stream.of(time);
  }
}
