package dev.winnow.k8s;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a pod belongs to, as kubectl writes it. */
final class Owners {

  private static final String HASH = "pod-template-hash";

  private final Map<String, String> replicaSets;

  /**
   * Over what is known of replica sets, {@code namespace/name} to the workload, and of Jobs, {@code
   * namespace/job/name} to what makes them.
   */
  Owners(Map<String, String> replicaSets) {
    this.replicaSets = replicaSets;
  }

  void seen(ReplicaSet set) {
    replicaSets.put(key(set.getMetadata(), set.getMetadata().getName()), of(set));
  }

  void deleted(ReplicaSet set) {
    replicaSets.remove(key(set.getMetadata(), set.getMetadata().getName()));
  }

  void seen(Job job) {
    of(job).ifPresent(maker -> replicaSets.put(jobKey(job.getMetadata(), Meta.name(job)), maker));
  }

  void deleted(Job job) {
    replicaSets.remove(jobKey(job.getMetadata(), Meta.name(job)));
  }

  /** What a Job is a run of, such as a CronJob, if it is one. */
  static Optional<String> of(Job job) {
    return controller(job).filter(RunOf::isMaker).map(Owners::written);
  }

  /** The workload of a replica set: what controls it, otherwise itself. */
  static String of(ReplicaSet set) {
    return controller(set).map(Owners::written).orElse("replicaset/" + set.getMetadata().getName());
  }

  /** What controls a workload, such as an operator's own object. */
  static Optional<String> controllerOf(HasMetadata object) {
    return controller(object).map(Owners::written);
  }

  /** The workload of something by its name, such as of what an event speaks of. */
  String of(String kind, String namespace, String name) {
    String itself = kind.toLowerCase(Locale.ROOT) + "/" + name;
    return switch (kind) {
      case "ReplicaSet" -> replicaSets.getOrDefault(namespace + "/" + name, itself);
      case "Job" -> replicaSets.getOrDefault(namespace + "/" + itself, itself);
      default -> itself;
    };
  }

  String of(Pod pod) {
    // A static pod is controlled by its node; that does not make the node its workload.
    Optional<OwnerReference> owner = controller(pod).filter(it -> !it.getKind().equals("Node"));
    return owner
        .map(it -> of(pod, it))
        .or(() -> RunOf.of(pod, owner))
        .orElse("pod/" + pod.getMetadata().getName());
  }

  private String of(Pod pod, OwnerReference owner) {
    if (owner.getKind().equals("Job")) {
      String known = replicaSets.get(jobKey(pod.getMetadata(), owner.getName()));
      return known == null ? runOf(pod, owner) : known;
    }
    if (!owner.getKind().equals("ReplicaSet")) {
      return runOf(pod, owner);
    }
    String known = replicaSets.get(key(pod.getMetadata(), owner.getName()));
    return known == null ? guessed(pod, owner) : known;
  }

  private static String runOf(Pod pod, OwnerReference owner) {
    return RunOf.of(pod, Optional.of(owner)).orElse(written(owner));
  }

  /** A deployment gives its replica sets its own name and the hash that it puts on their pods. */
  private static String guessed(Pod pod, OwnerReference owner) {
    Map<String, String> labels = pod.getMetadata().getLabels();
    String hash = labels == null ? null : labels.get(HASH);
    String end = "-" + hash;
    String name = owner.getName();
    return hash != null && name.endsWith(end) && name.length() > end.length()
        ? "deployment/" + name.substring(0, name.length() - end.length())
        : written(owner);
  }

  private static Optional<OwnerReference> controller(HasMetadata object) {
    return object.optionalMetadata().map(ObjectMeta::getOwnerReferences).stream()
        .flatMap(owners -> owners.stream())
        .filter(owner -> Boolean.TRUE.equals(owner.getController()))
        .filter(owner -> !isBlank(owner.getKind()) && !isBlank(owner.getName()))
        .findFirst();
  }

  private static String written(OwnerReference owner) {
    return owner.getKind().toLowerCase(Locale.ROOT) + "/" + owner.getName();
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static String jobKey(ObjectMeta about, String name) {
    return key(about, "job/" + name);
  }

  private static String key(ObjectMeta about, String name) {
    return about.getNamespace() + "/" + name;
  }
}
