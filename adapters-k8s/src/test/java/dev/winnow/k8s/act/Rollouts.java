package dev.winnow.k8s.act;

import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.function.UnaryOperator;

/** Rolls images out in a test's namespace. */
record Rollouts(TestCluster cluster) {

  void first(Deployment deployment) {
    cluster.client().resource(deployment).create();
    cluster.kubelet().settle();
  }

  void next(String name, String image) {
    change(
        name,
        live ->
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
                .build());
    cluster.kubelet().settle();
  }

  /** Changes a deployment, whatever its controllers write into it meanwhile. */
  void change(String name, UnaryOperator<Deployment> how) {
    Wait.until(name + " is changed", () -> isChanged(name, how));
  }

  private boolean isChanged(String name, UnaryOperator<Deployment> how) {
    try {
      cluster.client().resource(how.apply(deployment(name))).update();
      return true;
    } catch (KubernetesClientException e) {
      if (e.getCode() == HttpURLConnection.HTTP_CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  Deployment deployment(String name) {
    return cluster.client().apps().deployments().withName(name).get();
  }

  String image(String name) {
    return deployment(name).getSpec().getTemplate().getSpec().getContainers().get(0).getImage();
  }
}
