package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a pod is, and why it does not run if it does not. */
final class PodLook {

  /**
   * What every container waits for as it starts: it says little while another one is in trouble.
   */
  private static final Set<String> STARTING = Set.of("ContainerCreating", "PodInitializing");

  /**
   * Why something does not run.
   *
   * @param container which container; empty if it is the pod itself
   * @param reason in one word
   * @param message in words
   */
  record Wait(String container, String reason, String message) {
    private boolean starting() {
      return STARTING.contains(reason);
    }
  }

  private final PodStatus status;

  PodLook(Pod pod) {
    status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
  }

  String phase() {
    return Objects.requireNonNullElse(status.getPhase(), "Pending");
  }

  boolean ready() {
    return condition("Ready").map(condition -> condition.getStatus().equals("True")).orElse(false);
  }

  /** Why it does not run: what is most to the point comes first. Empty words if it does. */
  Wait waiting() {
    return containers()
        .filter(wait -> !wait.starting())
        .findFirst()
        .or(this::itself)
        .or(this::unscheduled)
        .or(this::failed)
        .or(() -> containers().findFirst())
        .orElse(new Wait("", "", ""));
  }

  private Stream<Wait> containers() {
    return statuses()
        .filter(container -> container.getState() != null)
        .filter(container -> container.getState().getWaiting() != null)
        .map(
            container ->
                wait(
                    container.getName(),
                    container.getState().getWaiting().getReason(),
                    container.getState().getWaiting().getMessage()));
  }

  private Optional<Wait> itself() {
    return text(status.getReason()).isEmpty()
        ? Optional.empty()
        : Optional.of(wait("", status.getReason(), status.getMessage()));
  }

  private Optional<Wait> unscheduled() {
    return condition("PodScheduled")
        .filter(condition -> condition.getStatus().equals("False"))
        .map(condition -> wait("", condition.getReason(), condition.getMessage()));
  }

  /** A pod that is not started again has failed by one of its containers. */
  private Optional<Wait> failed() {
    return phase().equals("Failed")
        ? statuses().flatMap(PodLook::end).findFirst()
        : Optional.empty();
  }

  private static Stream<Wait> end(ContainerStatus container) {
    return Stream.ofNullable(container.getState())
        .flatMap(state -> End.of(state.getTerminated()).stream())
        .filter(end -> end.exitCode() != 0)
        .map(end -> wait(container.getName(), end.reason(), end.message()));
  }

  private Stream<ContainerStatus> statuses() {
    return Stream.of(
            status.getInitContainerStatuses(),
            status.getContainerStatuses(),
            status.getEphemeralContainerStatuses())
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }

  private Optional<PodCondition> condition(String type) {
    return Stream.ofNullable(status.getConditions())
        .flatMap(List::stream)
        .filter(condition -> type.equals(condition.getType()) && condition.getStatus() != null)
        .findFirst();
  }

  private static Wait wait(
      @Nullable String container, @Nullable String reason, @Nullable String message) {
    return new Wait(text(container), text(reason), text(message));
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
