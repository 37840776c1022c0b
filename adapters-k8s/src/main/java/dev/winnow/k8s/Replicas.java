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
    return of(
        object.getSpec() == null ? null : object.getSpec().getReplicas(),
        status.getReadyReplicas(),
        status.getAvailableReplicas(),
        status.getUpdatedReplicas(),
        status.getObservedGeneration());
  }

  private static Replicas of(StatefulSet object) {
    StatefulSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), StatefulSetStatus::new);
    return of(
        object.getSpec() == null ? null : object.getSpec().getReplicas(),
        status.getReadyReplicas(),
        status.getAvailableReplicas(),
        status.getUpdatedReplicas(),
        status.getObservedGeneration());
  }

  private static Replicas of(ReplicaSet object) {
    ReplicaSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), ReplicaSetStatus::new);
    return of(
        object.getSpec() == null ? null : object.getSpec().getReplicas(),
        status.getReadyReplicas(),
        status.getAvailableReplicas(),
        status.getReplicas(),
        status.getObservedGeneration());
  }

  private static Replicas of(DaemonSet object) {
    DaemonSetStatus status =
        Objects.requireNonNullElseGet(object.getStatus(), DaemonSetStatus::new);
    return of(
        zero(status.getDesiredNumberScheduled()),
        status.getNumberReady(),
        status.getNumberAvailable(),
        status.getUpdatedNumberScheduled(),
        status.getObservedGeneration());
  }

  /** What is not said is 0; but a workload that does not say how many it wants, wants one. */
  private static Replicas of(
      @Nullable Integer wanted,
      @Nullable Integer ready,
      @Nullable Integer available,
      @Nullable Integer updated,
      @Nullable Long observed) {
    return new Replicas(
        wanted == null ? 1 : zero(wanted),
        zero(ready),
        zero(available),
        zero(updated),
        observed == null ? 0 : observed);
  }

  private static int zero(@Nullable Integer number) {
    return number == null ? 0 : Math.max(0, number);
  }
}
