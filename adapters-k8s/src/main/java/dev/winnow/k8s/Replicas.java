package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.DaemonSetStatus;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetStatus;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a workload wants and has.
 *
 * @param wanted how many are asked for
 * @param ready how many can serve
 * @param available how many have been able to for long enough
 * @param updated how many are of the newest revision
 * @param observed up to which generation the cluster has begun to act
 */
record Replicas(int wanted, int ready, int available, int updated, long observed) {

  private static final Replicas NONE = new Replicas(0, 0, 0, 0, 0);

  static Replicas of(HasMetadata object) {
    if (object instanceof Deployment deployment) {
      return of(deployment);
    }
    if (object instanceof StatefulSet set) {
      return of(set);
    }
    if (object instanceof ReplicaSet set) {
      return of(set);
    }
    return object instanceof DaemonSet set ? of(set) : NONE;
  }

  private static Replicas of(Deployment object) {
    DeploymentStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), DeploymentStatus::new);
    return new Replicas(
        wanted(object.getSpec() == null ? null : object.getSpec().getReplicas()),
        zero(status.getReadyReplicas()),
        zero(status.getAvailableReplicas()),
        zero(status.getUpdatedReplicas()),
        observed(status.getObservedGeneration()));
  }

  private static Replicas of(StatefulSet object) {
    StatefulSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), StatefulSetStatus::new);
    return new Replicas(
        wanted(object.getSpec() == null ? null : object.getSpec().getReplicas()),
        zero(status.getReadyReplicas()),
        zero(status.getAvailableReplicas()),
        zero(status.getUpdatedReplicas()),
        observed(status.getObservedGeneration()));
  }

  private static Replicas of(ReplicaSet object) {
    ReplicaSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), ReplicaSetStatus::new);
    return new Replicas(
        wanted(object.getSpec() == null ? null : object.getSpec().getReplicas()),
        zero(status.getReadyReplicas()),
        zero(status.getAvailableReplicas()),
        zero(status.getReplicas()),
        observed(status.getObservedGeneration()));
  }

  private static Replicas of(DaemonSet object) {
    DaemonSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), DaemonSetStatus::new);
    return new Replicas(
        zero(status.getDesiredNumberScheduled()),
        zero(status.getNumberReady()),
        zero(status.getNumberAvailable()),
        zero(status.getUpdatedNumberScheduled()),
        observed(status.getObservedGeneration()));
  }

  /** A workload that does not say how many it wants, wants one. */
  private static int wanted(@Nullable Integer replicas) {
    return replicas == null ? 1 : Math.max(0, replicas);
  }

  private static int zero(@Nullable Integer number) {
    return number == null ? 0 : Math.max(0, number);
  }

  private static long observed(@Nullable Long generation) {
    return generation == null ? 0 : generation;
  }
}
