package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** A real etcd, kube-apiserver and kube-controller-manager, on free ports of this machine. */
final class ControlPlane implements AutoCloseable {

  private final Binaries binaries;
  private final Path folder;
  private final int port;
  private final String etcdUrl;
  private final String token = UUID.randomUUID().toString();
  private final Program etcd;
  private Program apiServer;
  private final Program controllers;

  private ControlPlane(Binaries binaries, Path folder, List<Integer> ports) {
    this.binaries = binaries;
    this.folder = folder;
    this.port = ports.get(0);
    this.etcdUrl = "http://127.0.0.1:" + ports.get(1);
    write("tokens.csv", token + ",test,test,\"system:masters\"\n");
    write("service-accounts.pem", ServiceAccountKey.generate());
    etcd = startEtcd("http://127.0.0.1:" + ports.get(2));
    apiServer = startApiServer();
    awaitReady();
    controllers = startControllers();
  }

  static ControlPlane start(Binaries binaries) {
    try {
      Path target = Files.createDirectories(Path.of("target"));
      Path folder = Files.createTempDirectory(target.toAbsolutePath(), "kube-api-");
      return new ControlPlane(binaries, folder, freePorts());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Integer> freePorts() throws IOException {
    try (ServerSocket a = new ServerSocket(0);
        ServerSocket b = new ServerSocket(0);
        ServerSocket c = new ServerSocket(0)) {
      return List.of(a.getLocalPort(), b.getLocalPort(), c.getLocalPort());
    }
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program startEtcd(String peers) {
    return Program.start(
        binaries.program(Binaries.ETCD),
        folder,
        List.of(
            "--data-dir=data",
            "--listen-client-urls=" + etcdUrl,
            "--advertise-client-urls=" + etcdUrl,
            "--listen-peer-urls=" + peers,
            "--initial-advertise-peer-urls=" + peers,
            "--initial-cluster=default=" + peers));
  }

  private Program startApiServer() {
    return Program.start(
        binaries.program(Binaries.API_SERVER),
        folder,
        List.of(
            "--etcd-servers=" + etcdUrl,
            "--secure-port=" + port,
            "--bind-address=127.0.0.1",
            // It makes its own certificate there, and keeps it when it is started again.
            "--cert-dir=certificates",
            "--token-auth-file=tokens.csv",
            "--authorization-mode=RBAC",
            "--service-account-issuer=https://kubernetes.default.svc",
            "--service-account-key-file=service-accounts.pem",
            "--service-account-signing-key-file=service-accounts.pem",
            "--service-cluster-ip-range=10.0.0.0/24",
            "--endpoint-reconciler-type=none",
            // No kubelet mounts a token, so a pod need not wait for its account.
            "--disable-admission-plugins=ServiceAccount",
            "--allow-privileged=true"));
  }

  private Program startControllers() {
    Path kubeconfig = folder.resolve("kubeconfig");
    KubeConfigFile.write(kubeconfig, config("default"));
    return Program.start(
        binaries.program(Binaries.CONTROLLERS),
        folder,
        List.of(
            "--kubeconfig=" + kubeconfig,
            "--service-account-private-key-file=service-accounts.pem",
            "--leader-elect=false",
            "--secure-port=0",
            // Those that judge nodes by their heart beat are left out: a fake kubelet has none.
            "--controllers=deployment,replicaset,statefulset,daemonset,job,namespace,garbagecollector,serviceaccount"));
  }

  /** A configuration that may do everything. */
  Config config(String namespace) {
    return new ConfigBuilder(Config.empty())
        .withMasterUrl("https://127.0.0.1:" + port)
        .withCaCertFile(folder.resolve("certificates/apiserver.crt").toString())
        .withOauthToken(token)
        .withNamespace(namespace)
        .build();
  }

  Path folder() {
    return folder;
  }

  void stopApiServer() {
    apiServer.close();
  }

  void startApiServerAgain() {
    apiServer = startApiServer();
    awaitReady();
  }

  private void awaitReady() {
    Wait.until(
        "the API server is ready; see " + folder,
        () -> {
          etcd.mustRun();
          apiServer.mustRun();
          return answers();
        });
  }

  private boolean answers() {
    if (!Files.exists(folder.resolve("certificates/apiserver.crt"))) {
      return false;
    }
    Config config = new ConfigBuilder(config("default")).withRequestRetryBackoffLimit(0).build();
    try (KubernetesClient client = new KubernetesClientBuilder().withConfig(config).build()) {
      return "ok".equals(client.raw("/readyz"))
          && client.namespaces().withName("default").get() != null;
    } catch (KubernetesClientException e) {
      return false;
    }
  }

  @Override
  public void close() {
    controllers.close();
    apiServer.close();
    etcd.close();
  }
}
