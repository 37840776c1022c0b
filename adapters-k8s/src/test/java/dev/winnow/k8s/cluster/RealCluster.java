package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccountBuilder;
import io.fabric8.kubernetes.api.model.authentication.TokenRequest;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A namespace in the real cluster. It is deleted at the end. */
final class RealCluster implements TestCluster {

  private final ControlPlane plane;
  private final String namespace = "test-" + UUID.randomUUID().toString().substring(0, 8);
  private final Config config;
  private final KubernetesClient client;
  private final FakeKubelet kubelet;
  private final List<KubernetesClient> others = new ArrayList<>();

  RealCluster(ControlPlane plane) {
    this.plane = plane;
    config = plane.config(namespace);
    client = new KubernetesClientBuilder().withConfig(config).build();
    client
        .resource(
            new NamespaceBuilder().withNewMetadata().withName(namespace).endMetadata().build())
        .create();
    kubelet = new FakeKubelet(client, namespace, new Scheduler.OfRealCluster(client), () -> {});
  }

  @Override
  public boolean real() {
    return true;
  }

  @Override
  public String namespace() {
    return namespace;
  }

  @Override
  public KubernetesClient client() {
    return client;
  }

  @Override
  public KubernetesClient actingAs(String serviceAccount) {
    var accounts = client.serviceAccounts().inNamespace(namespace);
    if (accounts.withName(serviceAccount).get() == null) {
      accounts
          .resource(
              new ServiceAccountBuilder()
                  .withNewMetadata()
                  .withName(serviceAccount)
                  .endMetadata()
                  .build())
          .create();
    }
    TokenRequest answer = accounts.withName(serviceAccount).tokenRequest(new TokenRequest());
    Config its = new ConfigBuilder(config).withOauthToken(answer.getStatus().getToken()).build();
    KubernetesClient other = new KubernetesClientBuilder().withConfig(its).build();
    others.add(other);
    return other;
  }

  @Override
  public Path kubeconfig() {
    return KubeConfigFile.write(plane.folder().resolve(namespace + ".kubeconfig"), config);
  }

  @Override
  public FakeKubelet kubelet() {
    return kubelet;
  }

  @Override
  public void stopApiServer() {
    plane.stopApiServer();
  }

  @Override
  public void startApiServer() {
    plane.startApiServerAgain();
  }

  @Override
  public void close() {
    others.forEach(KubernetesClient::close);
    client.namespaces().withName(namespace).delete();
    client.pods().inNamespace(namespace).withGracePeriod(0).delete();
    client.close();
  }
}
