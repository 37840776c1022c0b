package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.DaemonSet;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.storage.StorageClass;

/** What kind an object is of, as far as it matters for reading it. */
final class KindOf {

  private KindOf() {}

  /** Whether it is an event, of the older or the newer API. */
  static boolean isEvent(HasMetadata object) {
    return object instanceof Event
        || object instanceof io.fabric8.kubernetes.api.model.events.v1.Event;
  }

  static boolean isEvent(Class<? extends HasMetadata> kind) {
    return kind == Event.class || kind == io.fabric8.kubernetes.api.model.events.v1.Event.class;
  }

  /** A replica set of a deployment only ties its pods to it. */
  static boolean isWorkload(HasMetadata object) {
    if (object instanceof ReplicaSet set) {
      return Owners.of(set).startsWith("replicaset/");
    }
    return object instanceof Deployment
        || object instanceof StatefulSet
        || object instanceof DaemonSet;
  }

  /** A claim for a volume or an autoscaler. */
  static boolean isResource(HasMetadata object) {
    return object instanceof PersistentVolumeClaim || object instanceof HorizontalPodAutoscaler;
  }

  static boolean isResource(Class<? extends HasMetadata> kind) {
    return kind == PersistentVolumeClaim.class || kind == HorizontalPodAutoscaler.class;
  }

  /** Whether it is one that does its work and ends. */
  static boolean isBatch(HasMetadata object) {
    return object instanceof Job || object instanceof CronJob;
  }

  /** What is understood by others comes after them. */
  static int rank(HasMetadata object) {
    if (object instanceof ReplicaSet || object instanceof StorageClass) {
      return 0;
    }
    if (object instanceof Pod) {
      return 2;
    }
    return isEvent(object) ? 3 : 1;
  }
}
