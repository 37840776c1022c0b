package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.BindingBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;

/** Puts a pod on a node. */
sealed interface Scheduler {

  void bind(Pod pod, String node);

  /** A real API server lets nobody write the node's name, but takes a binding. */
  record OfRealCluster(KubernetesClient client) implements Scheduler {
    @Override
    public void bind(Pod pod, String node) {
      client
          .bindings()
          .inNamespace(pod.getMetadata().getNamespace())
          .resource(
              new BindingBuilder()
                  .withNewMetadata()
                  .withName(pod.getMetadata().getName())
                  .withNamespace(pod.getMetadata().getNamespace())
                  .endMetadata()
                  .withNewTarget()
                  .withApiVersion("v1")
                  .withKind("Node")
                  .withName(node)
                  .endTarget()
                  .build())
          .create();
    }
  }

  /** The mock server knows no bindings. */
  record OfMockServer(KubernetesClient client) implements Scheduler {
    @Override
    public void bind(Pod pod, String node) {
      client
          .resource(pod)
          .edit(p -> new PodBuilder(p).editSpec().withNodeName(node).endSpec().build());
    }
  }
}
