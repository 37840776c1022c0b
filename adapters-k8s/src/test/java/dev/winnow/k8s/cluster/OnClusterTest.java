package dev.winnow.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.time.Duration;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

@OnCluster
class OnClusterTest {

  @Test
  void aDeploymentGetsItsPodsAndLosesThem(KubernetesClient client, FakeKubelet kubelet) {
    client.resource(Deployments.of("swype-app", 2)).create();
    kubelet.settle();
    assertThat(kubelet.pods("swype-app"))
        .hasSize(2)
        .allSatisfy(pod -> assertThat(pod.getStatus().getPhase()).isEqualTo("Running"))
        .allSatisfy(pod -> assertThat(pod.getSpec().getNodeName()).isEqualTo("worker-1"));
    assertThat(deployment(client).getStatus().getReadyReplicas()).isEqualTo(2);

    client.apps().deployments().withName("swype-app").scale(0);
    kubelet.settle();
    assertThat(client.pods().list().getItems()).isEmpty();
    assertThat(Workloads.orZero(deployment(client).getStatus().getReplicas())).isZero();
  }

  @Test
  void aNewTemplateIsRolledOut(KubernetesClient client, FakeKubelet kubelet) {
    client.resource(Deployments.of("swype-app", 1)).create();
    kubelet.settle();
    String before = kubelet.pod("swype-app").getMetadata().getName();
    client
        .apps()
        .deployments()
        .withName("swype-app")
        .edit(
            d ->
                new DeploymentBuilder(d)
                    .editSpec()
                    .editTemplate()
                    .editSpec()
                    .editFirstContainer()
                    .withImage("swype:2")
                    .endContainer()
                    .endSpec()
                    .endTemplate()
                    .endSpec()
                    .build());
    kubelet.settle();
    assertThat(kubelet.pod("swype-app").getMetadata().getName()).isNotEqualTo(before);
    assertThat(client.apps().replicaSets().list().getItems())
        .extracting(set -> set.getMetadata().getAnnotations().get(FakeControllers.REVISION))
        .containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void aRestartIsCountedAndSaid(KubernetesClient client, FakeKubelet kubelet) {
    client.resource(Deployments.of("swype-app", 1)).create();
    kubelet.settle();
    kubelet.passes(Duration.ofMinutes(5));
    Pod pod = kubelet.networkFails(kubelet.pod("swype-app"));
    var container = pod.getStatus().getContainerStatuses().get(0);
    assertThat(container.getRestartCount()).isEqualTo(1);
    assertThat(container.getLastState().getTerminated().getFinishedAt())
        .isEqualTo(kubelet.now().toString());
    assertThat(client.v1().events().list().getItems())
        .extracting("reason")
        .containsOnlyOnce("Unhealthy", "Killing");

    kubelet.replace(pod);
    assertThat(kubelet.pod("swype-app").getMetadata().getUid())
        .isNotEqualTo(pod.getMetadata().getUid());
  }

  @Test
  void whatIsKnownOutlivesAStopOfTheApiServer(TestCluster cluster) {
    KubernetesClient client = cluster.client();
    client.resource(Deployments.of("swype-app", 1)).create();
    cluster.stopApiServer();
    cluster.startApiServer();
    assertThat(deployment(client).getSpec().getReplicas()).isEqualTo(1);
  }

  @Test
  void aServiceAccountMayDoWhatItsRoleSays(TestCluster cluster) {
    Assumptions.assumeTrue(cluster.real(), "the mock server lets everybody do everything");
    KubernetesClient nobody = cluster.actingAs("nobody");
    assertThatThrownBy(() -> nobody.pods().list())
        .isInstanceOf(KubernetesClientException.class)
        .hasMessageContaining("nobody");
  }

  @Test
  void aKubeconfigIsWritten(TestCluster cluster) {
    assertThat(cluster.kubeconfig()).content().contains("namespace: \"" + cluster.namespace());
  }

  private static Deployment deployment(KubernetesClient client) {
    return client.apps().deployments().withName("swype-app").get();
  }
}
