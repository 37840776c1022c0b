package dev.winnow.k8s;

import dev.winnow.core.signal.PodWait;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.PodStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a pod is, and why it does not get on if it does not. */
final class PodView {

  private final Pod pod;
  private final PodStatus status;

  PodView(Pod pod) {
    this.pod = pod;
    status = Objects.requireNonNullElseGet(pod.getStatus(), PodStatus::new);
  }

  String phase() {
    return Objects.requireNonNullElse(status.getPhase(), "Pending");
  }

  boolean ready() {
    return condition("Ready").map(condition -> condition.getStatus().equals("True")).orElse(false);
  }

  /**
   * All that keeps it from getting on, the worst first. Nothing keeps a pod that is deleted just
   * now: its containers end because they are to.
   */
  List<PodWait> waits() {
    if (phase().equals("Succeeded") || isDeleted()) {
      return List.of();
    }
    List<PodWait> troubles =
        Stream.concat(itself(), Stream.concat(containers(), unscheduled().stream()))
            .sorted(Comparator.comparing(PodView::rank))
            .toList();
    boolean stands = troubles.stream().anyMatch(wait -> !wait.reason().equals(PodWait.RESTARTED));
    return stands
        ? troubles
        : Stream.of(starting().stream(), unassigned().stream(), troubles.stream())
            .flatMap(Function.identity())
            .toList();
  }

  /** Which of several is told first: what ends by itself least. */
  private static int rank(PodWait wait) {
    return switch (wait.reason()) {
      case "CrashLoopBackOff" -> 0;
      case "ErrImagePull",
          "ImagePullBackOff",
          "ErrImageNeverPull",
          "InvalidImageName",
          "ErrInvalidImageName",
          "ImageInspectError",
          "RegistryUnavailable",
          "SignatureValidationFailed" ->
          2;
      case PodWait.RESTARTED -> 4;
      default -> wait.container().isEmpty() ? 1 : 3;
    };
  }

  private boolean isDeleted() {
    return Optional.ofNullable(pod.getMetadata()).map(ObjectMeta::getDeletionTimestamp).isPresent();
  }

  private Stream<PodWait> containers() {
    return looks().flatMap(look -> look.wait(ends()).stream());
  }

  /** Ephemeral containers are those of a person who looks: they are nobody's trouble. */
  private Stream<ContainerLook> looks() {
    return Stream.concat(
        ContainerLook.of(status.getInitContainerStatuses(), true),
        ContainerLook.of(status.getContainerStatuses(), false));
  }

  /** Whether what has ended is not started again. */
  private boolean ends() {
    boolean never = pod.getSpec() != null && "Never".equals(pod.getSpec().getRestartPolicy());
    return never || phase().equals("Failed");
  }

  private Stream<PodWait> itself() {
    if (text(status.getReason()).isEmpty()) {
      return Stream.empty();
    }
    Optional<Instant> since = condition("Ready").flatMap(PodView::time);
    return Stream.of(own(status.getReason(), status.getMessage(), since));
  }

  private Optional<PodWait> unscheduled() {
    return condition("PodScheduled")
        .filter(condition -> condition.getStatus().equals("False"))
        .map(it -> own(it.getReason(), it.getMessage(), time(it)));
  }

  /** No scheduler has looked at it: every pod is so for a moment. */
  private Optional<PodWait> unassigned() {
    boolean waits = phase().equals("Pending") && condition("PodScheduled").isEmpty();
    boolean assigned = pod.getSpec() == null || !text(pod.getSpec().getNodeName()).isEmpty();
    return waits && !assigned
        ? Optional.of(own("NotAssigned", "no scheduler has looked at it", created()))
        : Optional.empty();
  }

  private Optional<Instant> created() {
    return Optional.ofNullable(pod.getMetadata())
        .flatMap(metadata -> Times.read(metadata.getCreationTimestamp()));
  }

  /** What every container waits for as it starts: it says little while one is in trouble. */
  private List<PodWait> starting() {
    // A pod whose sandbox is made anew starts anew, long after it was given a node.
    Optional<Instant> since =
        Times.latest(
            Stream.of(
                condition("PodScheduled").flatMap(PodView::time),
                condition("Ready").flatMap(PodView::time),
                Times.read(status.getStartTime())));
    return looks().flatMap(look -> look.starting(since).stream()).limit(1).toList();
  }

  private static PodWait own(
      @Nullable String reason, @Nullable String message, Optional<Instant> since) {
    return new PodWait("", false, text(reason), text(message), 0, -1, since, -1);
  }

  private static Optional<Instant> time(PodCondition condition) {
    return Times.read(condition.getLastTransitionTime());
  }

  private Optional<PodCondition> condition(String type) {
    return Stream.ofNullable(status.getConditions())
        .flatMap(List::stream)
        .filter(condition -> type.equals(condition.getType()) && condition.getStatus() != null)
        .findFirst();
  }

  private static String text(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }
}
