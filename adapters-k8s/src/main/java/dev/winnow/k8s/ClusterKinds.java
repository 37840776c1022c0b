package dev.winnow.k8s;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The objects of Kubernetes that say something, by their kinds. For one thread. */
final class ClusterKinds {

  private static final Map<String, Class<? extends HasMetadata>> KINDS =
      Map.ofEntries(
          Map.entry("v1 Pod", Pod.class),
          Map.entry("v1 Event", Event.class),
          Map.entry("v1 Node", Node.class),
          Map.entry("v1 Secret", Secret.class),
          Map.entry(
              "events.k8s.io/v1 Event", io.fabric8.kubernetes.api.model.events.v1.Event.class),
          Map.entry(
              "events.k8s.io/v1beta1 Event", io.fabric8.kubernetes.api.model.events.v1.Event.class),
          Map.entry("apps/v1 Deployment", Deployment.class),
          Map.entry("apps/v1 ReplicaSet", ReplicaSet.class),
          Map.entry("apps/v1 StatefulSet", StatefulSet.class),
          Map.entry("apps/v1 DaemonSet", DaemonSet.class),
          Map.entry("batch/v1 Job", Job.class),
          Map.entry("batch/v1 CronJob", CronJob.class),
          Map.entry("v1 PersistentVolumeClaim", PersistentVolumeClaim.class),
          Map.entry("storage.k8s.io/v1 StorageClass", StorageClass.class),
          Map.entry("autoscaling/v2 HorizontalPodAutoscaler", HorizontalPodAutoscaler.class));

  /** The kinds that tell to what others belong, and whose runs have succeeded. */
  private static final Set<String> TYING =
      Set.of("apps/v1 ReplicaSet", "batch/v1 Job", "batch/v1 CronJob");

  private static final Set<String> OLD_APPS =
      Set.of("extensions/v1beta1", "apps/v1beta1", "apps/v1beta2");

  /** What matters of autoscalers reads the same; v1 has its conditions in an annotation. */
  private static final Set<String> OLD_AUTOSCALING =
      Set.of("autoscaling/v1", "autoscaling/v2beta1", "autoscaling/v2beta2");

  private final KubernetesSerialization reader =
      new KubernetesSerialization(new ObjectMapper(), false);

  /** Workloads had other groups once; what matters of them reads the same. */
  private static String modern(String kind) {
    if (kind.endsWith(" HorizontalPodAutoscaler")) {
      return OLD_AUTOSCALING.contains(kind.substring(0, kind.indexOf(' ')))
          ? "autoscaling/v2 HorizontalPodAutoscaler"
          : kind;
    }
    return OLD_APPS.contains(kind.substring(0, kind.indexOf(' ') + 1).strip())
        ? "apps/v1" + kind.substring(kind.indexOf(' '))
        : kind.replace("batch/v1beta1 ", "batch/v1 ")
            .replace("batch/v2alpha1 ", "batch/v1 ")
            .replace("storage.k8s.io/v1beta1 ", "storage.k8s.io/v1 ");
  }

  /** The object that a tree describes, if it tells to what others belong. */
  Optional<HasMetadata> tying(String kind, JsonNode tree) {
    return TYING.contains(modern(kind)) ? object(kind, tree) : Optional.empty();
  }

  /**
   * The object that a tree describes.
   *
   * @return empty if it is of a kind that says nothing to Winnow
   * @throws IllegalArgumentException if a field is not as Kubernetes writes it
   */
  Optional<HasMetadata> object(String kind, JsonNode tree) {
    Class<? extends HasMetadata> type = KINDS.get(modern(kind));
    if (type == null) {
      return Optional.empty();
    }
    HasMetadata object;
    try {
      object = reader.convertValue(tree, type);
    } catch (IllegalArgumentException e) {
      // What Jackson says may quote a value, and that may be a secret.
      throw new IllegalArgumentException(
          "A field of this object is not as Kubernetes writes it.", e);
    }
    if (object.getMetadata() == null || object.getMetadata().getName() == null) {
      throw new IllegalArgumentException("The object has no metadata.name.");
    }
    return Optional.of(object);
  }
}
