package dev.winnow.k8s.act;

import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** Rolls images out in a test's namespace. */
record Rollouts(TestCluster cluster) {

  void first(Deployment deployment) {
    cluster.client().resource(deployment).create();
    cluster.kubelet().settle();
  }

  void next(String name, String image) {
    Deployment live = deployment(name);
    // Whatever the controllers write meanwhile.
    live.getMetadata().setResourceVersion(null);
    cluster
        .client()
        .resource(
            new DeploymentBuilder(live)
                .editSpec()
                .editTemplate()
                .editSpec()
                .editFirstContainer()
                .withImage(image)
                .endContainer()
                .endSpec()
                .endTemplate()
                .endSpec()
                .build())
        .update();
    cluster.kubelet().settle();
  }

  Deployment deployment(String name) {
    return cluster.client().apps().deployments().withName(name).get();
  }

  String image(String name) {
    return deployment(name).getSpec().getTemplate().getSpec().getContainers().get(0).getImage();
  }
}
