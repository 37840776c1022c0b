package dev.winnow.k8s.watch;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.storage.StorageClass;
import java.util.Optional;

/** The kinds of objects that are watched, in the order in which they are first listed. */
enum Kind {
  NODES("nodes", Node.class, 0),
  DEPLOYMENTS("deployments.apps", Deployment.class, 0),
  REPLICA_SETS("replicasets.apps", ReplicaSet.class, 0),
  STATEFUL_SETS("statefulsets.apps", StatefulSet.class, 0),
  DAEMON_SETS("daemonsets.apps", DaemonSet.class, 0),
  /** Before the jobs, which belong to them. */
  CRON_JOBS("cronjobs.batch", CronJob.class, 0),
  JOBS("jobs.batch", Job.class, 0),
  /** They say which claims only wait for a pod. */
  STORAGE_CLASSES("storageclasses.storage.k8s.io", StorageClass.class, 0),
  /** After the storage classes. */
  CLAIMS("persistentvolumeclaims", PersistentVolumeClaim.class, 1),
  AUTOSCALERS("horizontalpodautoscalers.autoscaling", HorizontalPodAutoscaler.class, 0),
  /** Those of Helm alone: no other Secret is ever asked for. */
  SECRETS("secrets", Secret.class, 0),
  /** After the replica sets, which tell to which deployment a pod belongs. */
  PODS("pods", Pod.class, 1),
  /** After the pods, of which most events speak. */
  EVENTS("events", Event.class, 2);

  private final String resource;
  private final Class<? extends HasMetadata> type;
  private final int stage;

  Kind(String resource, Class<? extends HasMetadata> type, int stage) {
    this.resource = resource;
    this.type = type;
    this.stage = stage;
  }

  /** As a role names it. */
  String resource() {
    return resource;
  }

  Class<? extends HasMetadata> type() {
    return type;
  }

  int stage() {
    return stage;
  }

  /** The labels that they must have, if not all are watched. */
  Optional<String> selector() {
    return this == SECRETS ? Optional.of("owner=helm") : Optional.empty();
  }

  /** Whether they are of no namespace. */
  boolean clusterWide() {
    return this == NODES || this == STORAGE_CLASSES;
  }

  /** Whether a watch is blind without it; of all others it can do without knowing. */
  boolean needed() {
    return this == PODS;
  }
}
