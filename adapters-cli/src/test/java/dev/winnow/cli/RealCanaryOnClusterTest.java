package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Death;
import dev.winnow.k8s.cluster.FakeKubelet;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.helm.RealHelm;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bad canary from end to end: the whole command, the real helm, a real API server. */
@OnCluster
class RealCanaryOnClusterTest {

  private static final String CANARY = "upcommerce-canary-app";

  @TempDir Path folder;

  @Test
  void aBadCanaryIsShutDownAndItsReleaseIsAsItWasBefore(TestCluster cluster) throws IOException {
    RealHelm helm = RealHelm.on(cluster, folder);
    FakeKubelet kubelet = cluster.kubelet();
    helm.release("tag=v3", "motto=fine");
    kubelet.settle();
    Map<String, String> environment = Map.of("KUBECONFIG", cluster.kubeconfig().toString());
    try (OnDuty winnow = new OnDuty(cluster, folder, "helm: " + helm.program(), environment)) {
      winnow.begin();
      winnow.knows(1, "release", fact -> true);
      helm.release("tag=v4", "motto=worse");
      kubelet.settle();
      winnow.passes(Duration.ofMinutes(1));
      kubelet.crashLoops(kubelet.pod(CANARY), Death.byItself(1));
      winnow.until("the canary is scaled to 0", () -> replicas(cluster) == 0);
      kubelet.settle();
      winnow.until("the release is rolled back", () -> helm.history().size() == 3);
      winnow.until("Winnow knows it", () -> done(winnow) == 2);
    }
    assertThat(helm.history()).last().isEqualTo("3 deployed Rollback to 1");
    assertThat(helm.values(3)).isEqualTo(helm.values(1));
    assertThat(helm.manifest(3)).isEqualTo(helm.manifest(1));
    assertThat(replicas(cluster)).isEqualTo(1);
  }

  private static int replicas(TestCluster cluster) {
    Deployment canary = cluster.client().apps().deployments().withName(CANARY).get();
    return canary.getSpec().getReplicas();
  }

  private static long done(OnDuty winnow) {
    return winnow.lines().stream()
        .filter(line -> line.path("type").asText().equals("outcome"))
        .filter(line -> line.path("result").asText().equals("done"))
        .count();
  }
}
