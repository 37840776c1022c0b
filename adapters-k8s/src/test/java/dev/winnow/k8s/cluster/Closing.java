package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;

/** Closes mock servers. */
public final class Closing {

  private Closing() {}

  /**
   * Closes a server, as far as it can be. It waits for its own threads for a fixed time and
   * complains if they are late; on a busy machine they are, and no test is about that.
   *
   * @param server the server
   */
  public static void of(KubernetesMockServer server) {
    try {
      server.destroy();
    } catch (RuntimeException e) {
      // It ends with the process.
    }
  }
}
