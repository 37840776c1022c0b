package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** What belongs to what in a namespace. */
record Workloads(KubernetesClient client, String namespace) {

  List<Deployment> deployments() {
    return client.apps().deployments().inNamespace(namespace).list().getItems();
  }

  List<Pod> pods() {
    return client.pods().inNamespace(namespace).list().getItems();
  }

  List<ReplicaSet> replicaSets(Deployment of) {
    return client.apps().replicaSets().inNamespace(namespace).list().getItems().stream()
        .filter(set -> owns(of, set))
        .toList();
  }

  /** The live ones. */
  List<Pod> pods(ReplicaSet of) {
    return pods().stream().filter(pod -> owns(of, pod)).filter(Workloads::live).toList();
  }

  /** The live ones, by name. */
  List<Pod> pods(String deployment) {
    Deployment found =
        client.apps().deployments().inNamespace(namespace).withName(deployment).get();
    return found == null ? List.of() : pods(found);
  }

  private List<Pod> pods(Deployment of) {
    return replicaSets(of).stream()
        .flatMap(set -> pods(set).stream())
        .sorted(Comparator.comparing(pod -> pod.getMetadata().getName()))
        .toList();
  }

  boolean settled() {
    return pods().stream().allMatch(pod -> live(pod) && started(pod))
        && deployments().stream().allMatch(this::settled);
  }

  private boolean settled(Deployment deployment) {
    DeploymentStatus status = deployment.getStatus();
    List<Pod> pods = pods(deployment);
    return status != null
        && orZero(status.getObservedGeneration())
            >= orZero(deployment.getMetadata().getGeneration())
        && pods.size() == deployment.getSpec().getReplicas()
        && orZero(status.getReplicas()) == pods.size()
        && orZero(status.getReadyReplicas()) == pods.stream().filter(Workloads::ready).count();
  }

  static boolean owns(HasMetadata owner, HasMetadata owned) {
    return owned.getMetadata().getOwnerReferences().stream()
        .map(OwnerReference::getUid)
        .anyMatch(uid -> Objects.equals(uid, owner.getMetadata().getUid()));
  }

  static boolean ready(Pod pod) {
    return pod.getStatus() != null
        && pod.getStatus().getConditions().stream()
            .filter(condition -> condition.getType().equals("Ready"))
            .map(PodCondition::getStatus)
            .anyMatch("True"::equals);
  }

  private static boolean live(Pod pod) {
    return pod.getMetadata().getDeletionTimestamp() == null;
  }

  private static boolean started(Pod pod) {
    return pod.getStatus() != null && !pod.getStatus().getContainerStatuses().isEmpty();
  }

  static long orZero(Number number) {
    return number == null ? 0 : number.longValue();
  }
}
