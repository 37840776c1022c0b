package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSet;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.net.HttpURLConnection;
import java.util.List;
import java.util.UUID;

/**
 * Plays the controllers of deployments and replica sets at the mock server: one run makes the pods
 * that are missing, deletes those that are too many, and says how many there are.
 */
final class FakeControllers implements Runnable {

  static final String HASH = "pod-template-hash";
  static final String REVISION = "deployment.kubernetes.io/revision";

  private final KubernetesClient client;
  private final Workloads workloads;

  FakeControllers(KubernetesClient client, String namespace) {
    this.client = client;
    this.workloads = new Workloads(client, namespace);
  }

  @Override
  public void run() {
    workloads.deployments().forEach(this::tryToReconcile);
  }

  /** Whoever changes something meanwhile comes first; the next round sees that. */
  private void tryToReconcile(Deployment deployment) {
    try {
      reconcile(deployment);
    } catch (KubernetesClientException e) {
      if (e.getCode() != HttpURLConnection.HTTP_CONFLICT) {
        throw e;
      }
    }
  }

  private void reconcile(Deployment deployment) {
    String hash = hash(deployment);
    List<ReplicaSet> sets = workloads.replicaSets(deployment);
    if (sets.stream().noneMatch(set -> set.getMetadata().getName().endsWith("-" + hash))) {
      client.resource(newest(deployment, hash, sets.size() + 1)).create();
    }
    for (ReplicaSet set : workloads.replicaSets(deployment)) {
      boolean current = set.getMetadata().getName().endsWith("-" + hash);
      fill(set, current ? deployment.getSpec().getReplicas() : 0);
    }
    status(deployment, hash);
  }

  static String hash(Deployment deployment) {
    String template = Serialization.asJson(deployment.getSpec().getTemplate());
    return Integer.toHexString(template.hashCode());
  }

  static ReplicaSet newest(Deployment deployment, String hash, int revision) {
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withNamespace(deployment.getMetadata().getNamespace())
        .withName(deployment.getMetadata().getName() + "-" + hash)
        .withLabels(deployment.getSpec().getTemplate().getMetadata().getLabels())
        .addToLabels(HASH, hash)
        .addToAnnotations(REVISION, Integer.toString(revision))
        .withOwnerReferences(owner(deployment))
        .endMetadata()
        .withNewSpec()
        .withReplicas(0)
        .withSelector(deployment.getSpec().getSelector())
        .withNewTemplateLike(deployment.getSpec().getTemplate())
        .editMetadata()
        .addToLabels(HASH, hash)
        .endMetadata()
        .endTemplate()
        .endSpec()
        .build();
  }

  private void fill(ReplicaSet set, int wanted) {
    if (set.getSpec().getReplicas() != wanted) {
      client
          .resource(set)
          .edit(s -> new ReplicaSetBuilder(s).editSpec().withReplicas(wanted).endSpec().build());
    }
    List<Pod> pods = workloads.pods(set);
    pods.stream().skip(wanted).forEach(pod -> client.resource(pod).delete());
    for (int i = pods.size(); i < wanted; i++) {
      client.resource(pod(set, UUID.randomUUID().toString().substring(0, 5))).create();
    }
  }

  static Pod pod(ReplicaSet set, String suffix) {
    return new PodBuilder()
        .withNewMetadataLike(set.getSpec().getTemplate().getMetadata())
        .withNamespace(set.getMetadata().getNamespace())
        .withName(set.getMetadata().getName() + "-" + suffix)
        .withOwnerReferences(owner(set))
        .endMetadata()
        .withSpec(set.getSpec().getTemplate().getSpec())
        .withNewStatus()
        .withPhase("Pending")
        .endStatus()
        .build();
  }

  private void status(Deployment deployment, String hash) {
    List<Pod> pods = workloads.pods(deployment.getMetadata().getName());
    int all = pods.size();
    int ready = (int) pods.stream().filter(Workloads::ready).count();
    int updated =
        (int)
            pods.stream()
                .filter(pod -> hash.equals(pod.getMetadata().getLabels().get(HASH)))
                .count();
    client
        .apps()
        .deployments()
        .inNamespace(deployment.getMetadata().getNamespace())
        .withName(deployment.getMetadata().getName())
        .editStatus(
            d ->
                new DeploymentBuilder(d)
                    .editOrNewStatus()
                    .withObservedGeneration(d.getMetadata().getGeneration())
                    .withReplicas(all)
                    .withReadyReplicas(ready)
                    .withAvailableReplicas(ready)
                    .withUpdatedReplicas(updated)
                    .withUnavailableReplicas(all - ready)
                    .endStatus()
                    .build());
  }

  private static OwnerReference owner(HasMetadata of) {
    return new OwnerReferenceBuilder()
        .withApiVersion(of.getApiVersion())
        .withKind(of.getKind())
        .withName(of.getMetadata().getName())
        .withUid(of.getMetadata().getUid())
        .withController(true)
        .withBlockOwnerDeletion(true)
        .build();
  }
}
