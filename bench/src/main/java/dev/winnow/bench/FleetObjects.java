package dev.winnow.bench;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.ContainerStatusBuilder;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import java.time.Instant;
import java.util.Map;

/** The objects of a fleet, as the API tells them. */
final class FleetObjects {

  static final String TIMEOUT =
      "Liveness probe failed: Get \"http://10.15.32.81:8080/health\": dial tcp 10.15.32.81:8080:"
          + " i/o timeout";

  private static final String HASH = "6d9f8b7c4d";

  private FleetObjects() {}

  static Pod pod(FleetPod pod, long version) {
    return new PodBuilder()
        .withMetadata(podMetadata(pod, version))
        .withNewSpec()
        .withNodeName(pod.node())
        .withContainers(container(pod))
        .endSpec()
        .withNewStatus()
        .withPhase("Running")
        .withPodIP("10.15.32.81")
        .withStartTime(pod.since.toString())
        .addNewCondition()
        .withType("Ready")
        .withStatus(pod.ready ? "True" : "False")
        .withLastTransitionTime(pod.flipped.toString())
        .endCondition()
        .addNewCondition()
        .withType("PodScheduled")
        .withStatus("True")
        .withLastTransitionTime(pod.since.toString())
        .endCondition()
        .withContainerStatuses(status(pod))
        .endStatus()
        .build();
  }

  private static ObjectMeta podMetadata(FleetPod pod, long version) {
    return metadata(pod, pod.name(), pod.uid(), version)
        .addToLabels("pod-template-hash", HASH)
        .addNewOwnerReference()
        .withApiVersion("apps/v1")
        .withKind("ReplicaSet")
        .withName(pod.set())
        .withUid("set-" + pod.deployment())
        .withController(true)
        .endOwnerReference()
        .build();
  }

  private static ObjectMetaBuilder metadata(FleetPod pod, String name, String uid, long version) {
    return new ObjectMetaBuilder()
        .withNamespace(pod.namespace())
        .withName(name)
        .withUid(uid)
        .withResourceVersion(Long.toString(version))
        .withGeneration(1L)
        .withCreationTimestamp(pod.since.toString())
        .addToLabels("app", pod.app())
        .addToLabels("app.kubernetes.io/name", pod.app())
        .addToLabels("app.kubernetes.io/managed-by", "Helm");
  }

  private static Container container(FleetPod pod) {
    return new ContainerBuilder()
        .withName("app")
        .withImage(image(pod))
        .addNewPort()
        .withContainerPort(8080)
        .endPort()
        .withNewResources()
        .addToLimits(Map.of("cpu", new Quantity("500m"), "memory", new Quantity("1Gi")))
        .endResources()
        .withNewLivenessProbe()
        .withPeriodSeconds(10)
        .withNewHttpGet()
        .withPath("/health")
        .withNewPort(8080)
        .endHttpGet()
        .endLivenessProbe()
        .build();
  }

  private static String image(FleetPod pod) {
    return "registry.example.com/" + pod.app() + ":1.4.2";
  }

  private static ContainerStatus status(FleetPod pod) {
    ContainerStatusBuilder status =
        new ContainerStatusBuilder()
            .withName("app")
            .withImage(image(pod))
            .withReady(pod.ready)
            .withStarted(!pod.crashing)
            .withRestartCount(pod.restarts);
    if (pod.restarts > 0) {
      status
          .withNewLastState()
          .withNewTerminated()
          .withReason(pod.reason)
          .withExitCode(pod.exitCode)
          .withFinishedAt(pod.ended.toString())
          .endTerminated()
          .endLastState();
    }
    return pod.crashing
        ? status
            .withNewState()
            .withNewWaiting("back-off 20s restarting failed container", "CrashLoopBackOff")
            .endState()
            .build()
        : status.withNewState().withNewRunning(pod.flipped.toString()).endState().build();
  }

  static ReplicaSet replicaSet(FleetPod pod, long version) {
    return new ReplicaSetBuilder()
        .withMetadata(
            metadata(pod, pod.set(), "set-" + pod.deployment(), version)
                .addNewOwnerReference()
                .withApiVersion("apps/v1")
                .withKind("Deployment")
                .withName(pod.app())
                .withUid("deployment-" + pod.deployment())
                .withController(true)
                .endOwnerReference()
                .build())
        .withNewSpec()
        .withReplicas(Fleet.PER_DEPLOYMENT)
        .endSpec()
        .build();
  }

  static Deployment deployment(FleetPod pod, int ready, long version) {
    return new DeploymentBuilder()
        .withMetadata(
            metadata(pod, pod.app(), "deployment-" + pod.deployment(), version)
                .addToAnnotations("deployment.kubernetes.io/revision", "1")
                .build())
        .withNewSpec()
        .withReplicas(Fleet.PER_DEPLOYMENT)
        .endSpec()
        .withNewStatus()
        .withObservedGeneration(1L)
        .withReplicas(Fleet.PER_DEPLOYMENT)
        .withUpdatedReplicas(Fleet.PER_DEPLOYMENT)
        .withReadyReplicas(ready)
        .withAvailableReplicas(ready)
        .endStatus()
        .build();
  }

  static Event event(
      FleetPod pod, String type, String reason, String message, Instant now, long version) {
    return new EventBuilder()
        .withNewMetadata()
        .withNamespace(pod.namespace())
        .withName(pod.name() + "." + Long.toHexString(version))
        .withUid("event-" + version)
        .withResourceVersion(Long.toString(version))
        .endMetadata()
        .withNewInvolvedObject()
        .withKind("Pod")
        .withNamespace(pod.namespace())
        .withName(pod.name())
        .withUid(pod.uid())
        .withFieldPath("spec.containers{app}")
        .endInvolvedObject()
        .withType(type)
        .withReason(reason)
        .withMessage(message)
        .withCount(1)
        .withFirstTimestamp(now.toString())
        .withLastTimestamp(now.toString())
        .withNewSource("kubelet", pod.node())
        .build();
  }
}
