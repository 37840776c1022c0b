package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;

/** The cluster of one test, with a namespace of its own. */
public interface TestCluster extends AutoCloseable {

  /**
   * Whether it is a real API server with its controllers, or the mock server.
   *
   * @return true if it is real
   */
  boolean real();

  /**
   * The test's own namespace: fresh, and the default one of its clients.
   *
   * @return its name
   */
  String namespace();

  /**
   * A client that may do everything. It is closed at the end of the test.
   *
   * @return always the same
   */
  KubernetesClient client();

  /**
   * A client that may do what the service account of that name in the test's namespace may. The
   * account is made if there is none. The mock server lets everybody do everything.
   *
   * @param serviceAccount the account's name
   * @return a new client, closed at the end of the test
   */
  KubernetesClient actingAs(String serviceAccount);

  /**
   * A kubeconfig file for kubectl and helm, with every right and the test's namespace.
   *
   * @return the file
   */
  Path kubeconfig();

  /**
   * Plays kubelet, scheduler and, at the mock server, the controllers.
   *
   * @return always the same
   */
  FakeKubelet kubelet();

  /** Stops the API server: connections break, new ones are refused. What it knows is kept. */
  void stopApiServer();

  /** Starts the API server again, at the same address. Waits until it is ready. */
  void startApiServer();

  @Override
  void close();
}
