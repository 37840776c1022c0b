package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/** The mock server in CRUD mode. It keeps what it knows when it is stopped and started again. */
final class MockCluster implements TestCluster {

  private static final String NAMESPACE = "test";

  private final KubernetesCrudDispatcher memory = new KubernetesCrudDispatcher();
  private KubernetesMockServer server = newServer();
  private final int port;
  private final Config config;
  private final KubernetesClient client;
  private final FakeKubelet kubelet;
  private final List<KubernetesClient> others = new ArrayList<>();

  MockCluster() {
    server.init(InetAddress.getLoopbackAddress(), 0);
    port = server.getPort();
    try (KubernetesClient template = server.createClient()) {
      config = template.getConfiguration();
    }
    config.setNamespace(NAMESPACE);
    client = new KubernetesClientBuilder().withConfig(config).build();
    kubelet =
        new FakeKubelet(
            client,
            NAMESPACE,
            new Scheduler.OfMockServer(client),
            new FakeControllers(client, NAMESPACE));
  }

  private KubernetesMockServer newServer() {
    return new KubernetesMockServer(
        new Context(), new MockWebServer(), new HashMap<>(), memory, false);
  }

  @Override
  public boolean real() {
    return false;
  }

  @Override
  public String namespace() {
    return NAMESPACE;
  }

  @Override
  public KubernetesClient client() {
    return client;
  }

  @Override
  public KubernetesClient actingAs(String serviceAccount) {
    KubernetesClient other = new KubernetesClientBuilder().withConfig(config).build();
    others.add(other);
    return other;
  }

  @Override
  public Path kubeconfig() {
    try {
      Path file = Files.createTempFile("winnow-mock", ".kubeconfig");
      file.toFile().deleteOnExit();
      return KubeConfigFile.write(file, config);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public FakeKubelet kubelet() {
    return kubelet;
  }

  @Override
  public void stopApiServer() {
    server.shutdown();
  }

  @Override
  public void startApiServer() {
    server = newServer();
    server.init(InetAddress.getLoopbackAddress(), port);
  }

  @Override
  public void close() {
    others.forEach(KubernetesClient::close);
    client.close();
    Closing.of(server);
  }
}
