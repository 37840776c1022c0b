package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Death;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.FakeKubelet;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary from end to end: the whole command on a cluster, mock or real, with a fake helm. */
@OnCluster
class CanaryOnClusterTest {

  private static final String CANARY = "upcommerce-canary-app";

  @TempDir Path folder;

  @Test
  void aCanaryThatCrashLoopsIsScaledToNoneAndItsReleaseGoesBackToTheGoodRevision(
      TestCluster cluster) throws IOException {
    KubernetesClient client = cluster.client();
    FakeKubelet kubelet = cluster.kubelet();
    release(cluster, 1, "superseded");
    release(cluster, 2, "failed");
    release(cluster, 3, "deployed");
    client.resource(Deployments.of(CANARY, 1)).create();
    kubelet.settle();
    Map<String, String> environment = Map.of("KUBECONFIG", cluster.kubeconfig().toString());
    try (OnDuty winnow = new OnDuty(cluster, folder, helm(), environment)) {
      winnow.begin();
      winnow.knows(1, "workload", fact -> true);
      winnow.knows(1, "release", fact -> true);
      winnow.passes(Duration.ofMinutes(1));
      kubelet.crashLoops(kubelet.pod(CANARY), Death.byItself(1));
      winnow.until(
          "the canary is scaled to 0",
          () -> client.apps().deployments().withName(CANARY).get().getSpec().getReplicas() == 0);
      kubelet.settle();
      winnow.until("helm is asked to roll back", () -> Files.exists(folder.resolve("words")));
      release(cluster, 3, "superseded");
      release(cluster, 4, "deployed");
      Files.createFile(folder.resolve("go-on"));
      winnow.until("the rollback is done", () -> outcomes(winnow, "done") == 2);
      assertThat(Files.readAllLines(folder.resolve("words")))
          .startsWith("rollback", "upcommerce", "1")
          .contains(cluster.namespace());
      assertThat(winnow.decisions("action")).hasSize(2);
    }
  }

  private static void release(TestCluster cluster, int revision, String status) {
    String description = revision == 4 ? "Rollback to 1" : "Upgrade complete";
    cluster
        .client()
        .resource(
            new HelmSecret(cluster.namespace(), "upcommerce", revision, status)
                .description(description)
                .secret())
        .createOr(it -> it.update());
  }

  private static long outcomes(OnDuty winnow, String result) {
    return winnow.lines().stream()
        .filter(line -> line.path("type").asText().equals("outcome"))
        .filter(line -> line.path("result").asText().equals(result))
        .count();
  }

  /** A program that writes down how it was called, and ends when the test says so. */
  private String helm() throws IOException {
    Path program = folder.resolve("helm");
    Files.writeString(
        program,
        """
        #!/bin/sh
        if [ "$1" = version ]; then echo v3.14.2+gc309b6f; exit 0; fi
        printf '%s\\n' "$@" > "${0%/*}/called" && mv "${0%/*}/called" "${0%/*}/words"
        while [ ! -e "${0%/*}/go-on" ]; do sleep 0.02; done
        """);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    return "helm: " + program;
  }
}
