package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What kubelet writes into a pod's status. Of several containers, the first is the one. */
final class PodState {

  private PodState() {}

  static String container(Pod pod) {
    return pod.getSpec().getContainers().get(0).getName();
  }

  /** All containers run. */
  static Pod started(Pod pod, Instant now) {
    List<ContainerStatus> containers =
        pod.getSpec().getContainers().stream()
            .map(c -> running(c.getName(), c.getImage(), now))
            .toList();
    return with(pod, phased(pod, "Running").withStartTime(now.toString()), containers, now);
  }

  private static ContainerStatus running(String name, String image, Instant now) {
    return new ContainerStatusBuilder()
        .withName(name)
        .withImage(image)
        .withImageID("docker-pullable://" + image)
        .withContainerID("containerd://" + name + now.toEpochMilli())
        .withReady(true)
        .withStarted(true)
        .withRestartCount(0)
        .withNewState()
        .withNewRunning(now.toString())
        .endState()
        .build();
  }

  /** The first container has ended and runs again. */
  static Pod restarted(Pod pod, Death death, Instant now) {
    ContainerStatus before = pod.getStatus().getContainerStatuses().get(0);
    ContainerStatus after =
        new ContainerStatusBuilder(before)
            .withReady(true)
            .withStarted(true)
            .withRestartCount(before.getRestartCount() + 1)
            .withNewLastState()
            .withNewTerminated()
            .withReason(death.reason())
            .withExitCode(death.exitCode())
            .withMessage(death.message().isEmpty() ? null : death.message())
            .withContainerID(before.getContainerID())
            .withStartedAt(startedAt(before, now))
            .withFinishedAt(now.toString())
            .endTerminated()
            .endLastState()
            .withState(new ContainerStateBuilder().withNewRunning(now.toString()).build())
            .withContainerID("containerd://" + before.getName() + now.toEpochMilli())
            .build();
    return first(pod, after, now);
  }

  private static String startedAt(ContainerStatus before, Instant now) {
    return before.getState() != null && before.getState().getRunning() != null
        ? before.getState().getRunning().getStartedAt()
        : now.toString();
  }

  /** The first container does not run. */
  static Pod waiting(Pod pod, String reason, String message, Instant now) {
    ContainerStatus after =
        new ContainerStatusBuilder(pod.getStatus().getContainerStatuses().get(0))
            .withReady(false)
            .withStarted(false)
            .withState(
                new ContainerStateBuilder()
                    .withNewWaiting()
                    .withReason(reason)
                    .withMessage(message)
                    .endWaiting()
                    .build())
            .build();
    return first(pod, after, now);
  }

  private static Pod first(Pod pod, ContainerStatus first, Instant now) {
    List<ContainerStatus> others = pod.getStatus().getContainerStatuses().stream().skip(1).toList();
    return with(
        pod,
        new PodStatusBuilder(pod.getStatus()),
        Stream.concat(Stream.of(first), others.stream()).toList(),
        now);
  }

  private static PodStatusBuilder phased(Pod pod, String phase) {
    PodStatus before = pod.getStatus() == null ? new PodStatus() : pod.getStatus();
    return new PodStatusBuilder(before).withPhase(phase);
  }

  private static Pod with(
      Pod pod, PodStatusBuilder status, List<ContainerStatus> containers, Instant now) {
    boolean ready = containers.stream().allMatch(ContainerStatus::getReady);
    return new PodBuilder(pod)
        .withStatus(
            status
                .withContainerStatuses(containers)
                .removeMatchingFromConditions(c -> c.getType().equals("Ready"))
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready ? "True" : "False")
                .withLastTransitionTime(now.toString())
                .endCondition()
                .build())
        .build();
  }
}
