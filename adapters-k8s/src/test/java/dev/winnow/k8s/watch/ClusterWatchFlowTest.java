package dev.winnow.k8s.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.SourceDown;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.k8s.Translation;
import dev.winnow.k8s.cluster.Death;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.FakeKubelet;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCluster
@SuppressWarnings("try")
class ClusterWatchFlowTest {

  private final Heard heard = new Heard();
  private TestCluster cluster;
  private KubernetesClient client;
  private FakeKubelet kubelet;

  @BeforeEach
  void aDeploymentRuns(TestCluster given) {
    cluster = given;
    client = given.client();
    kubelet = given.kubelet();
    client.resource(Deployments.of("swype-app", 1)).create();
    kubelet.settle();
  }

  private ClusterWatch watch() {
    return Watching.start(client, Watching.in(cluster.namespace()), heard);
  }

  @Test
  void whatIsThereAndWhatChangesBecomesSignals() {
    try (ClusterWatch watch = watch()) {
      heard.await(
          WorkloadStatus.class,
          it -> it.workload().equals("deployment/swype-app") && it.ready() == 1);
      heard.await(
          PodStatus.class, it -> it.workload().equals("deployment/swype-app") && it.ready());
      kubelet.passes(Duration.ofSeconds(30));
      kubelet.networkFails(kubelet.pod("swype-app"));
      PodRestart restart = heard.await(PodRestart.class, it -> true);
      assertThat(restart.subject()).isEqualTo(cluster.namespace() + "/deployment/swype-app");
      assertThat(restart.delta()).isOne();
      assertThat(restart.exitCode()).isEqualTo(137);
      assertThat(restart.at()).isEqualTo(kubelet.now());
      ClusterEvent event = heard.await(ClusterEvent.class, it -> it.reason().equals("Unhealthy"));
      assertThat(event.workload()).isEqualTo("deployment/swype-app");
      assertThat(event.container()).isEqualTo("swype-app");
    }
  }

  @Test
  void restartsOfAReplacedPodGoOn() {
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, PodStatus::ready);
      for (int i = 0; i < 3; i++) {
        kubelet.passes(Duration.ofSeconds(20));
        Pod pod = kubelet.pod("swype-app");
        kubelet.restart(pod, Death.outOfMemory());
        kubelet.replace(pod);
        heard.await(
            PodStatus.class, it -> it.gone() && it.uid().equals(pod.getMetadata().getUid()));
      }
      assertThat(heard.all(PodRestart.class)).hasSize(3).allMatch(it -> it.count() == 1);
    }
  }

  @Test
  void whoIsScaledToNothingHasNoPods() {
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, PodStatus::ready);
      client.apps().deployments().withName("swype-app").scale(0);
      kubelet.settle();
      heard.await(PodStatus.class, PodStatus::gone);
      heard.await(WorkloadStatus.class, it -> it.wanted() == 0 && it.ready() == 0 && it.observed());
    }
  }

  @Test
  void anAnnotationApproves() {
    try (ClusterWatch watch = watch()) {
      heard.await(WorkloadStatus.class, it -> it.ready() == 1);
      client
          .apps()
          .deployments()
          .withName("swype-app")
          .edit(
              it -> {
                it.getMetadata().getAnnotations().put("winnow.dev/approve", "T-000007");
                return it;
              });
      Approval approval = heard.await(Approval.class, it -> true);
      assertThat(approval.target().ticket()).isEqualTo("T-000007");
      assertThat(approval.by()).isNotBlank();
    }
  }

  @Test
  void revisionsOfAReleaseAreToldWhole() {
    for (int i = 1; i <= 11; i++) {
      String status = i == 11 ? "deployed" : "superseded";
      client
          .resource(new HelmSecret(cluster.namespace(), "upcommerce", i, status).secret())
          .create();
    }
    try (ClusterWatch watch = watch()) {
      heard.await(ReleaseStatus.class, it -> true);
      client
          .resource(
              new HelmSecret(cluster.namespace(), "upcommerce", 12, "pending-upgrade").secret())
          .create();
      heard.await(ReleaseStatus.class, it -> it.revisions().size() == 12);
      assertThat(heard.all(ReleaseStatus.class))
          .extracting(it -> it.revisions().size())
          .containsExactly(11, 12);
    }
  }

  @Test
  void nodesAreSeen() {
    String name = "node-of-" + cluster.namespace();
    client
        .resource(
            new NodeBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewSpec()
                .withUnschedulable(true)
                .endSpec()
                .build())
        .create();
    try (ClusterWatch watch = watch()) {
      NodeStatus node = heard.await(NodeStatus.class, it -> it.node().equals(name));
      assertThat(node.ready()).isFalse();
      assertThat(node.schedulable()).isFalse();
    } finally {
      client.nodes().withName(name).delete();
    }
  }

  @Test
  void anApiServerThatIsAwayIsSaidOnceAndNothingIsLostOrDoubled() {
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, PodStatus::ready);
      kubelet.passes(Duration.ofSeconds(20));
      kubelet.restart(kubelet.pod("swype-app"), Death.byProbe());
      heard.await(PodRestart.class, it -> it.count() == 1);
      cluster.stopApiServer();
      heard.await(SourceDown.class, it -> !it.over());
      cluster.startApiServer();
      heard.await(SourceDown.class, SourceDown::over);
      kubelet.passes(Duration.ofSeconds(20));
      kubelet.restart(kubelet.pod("swype-app"), Death.byProbe());
      heard.await(PodRestart.class, it -> it.count() == 2);
      assertThat(heard.all(PodRestart.class)).extracting(PodRestart::count).containsExactly(1, 2);
      assertThat(heard.all(SourceDown.class))
          .extracting(SourceDown::of, SourceDown::over)
          .containsExactly(tuple("the API server", false), tuple("the API server", true));
      assertThat(heard.all(SourceDown.class))
          .allMatch(it -> it.since().isBefore(it.at()))
          .extracting(SourceDown::since)
          .containsOnly(heard.all(SourceDown.class).get(0).since());
    }
  }

  @Test
  void whatHappensWhileNobodyWatchesIsToldAfterwardsAndOnce() throws Exception {
    CompletableFuture<String> memory = new CompletableFuture<>();
    Pod first = kubelet.pod("swype-app");
    try (ClusterWatch watch = watch()) {
      heard.await(PodStatus.class, PodStatus::ready);
      kubelet.passes(Duration.ofSeconds(20));
      kubelet.networkFails(first);
      heard.await(PodRestart.class, it -> true);
      heard.await(ClusterEvent.class, it -> it.reason().equals("Killing"));
      watch.remember(memory::complete);
      memory.get(60, TimeUnit.SECONDS);
    }
    kubelet.passes(Duration.ofSeconds(20));
    kubelet.replace(first);
    kubelet.restart(kubelet.pod("swype-app"), Death.byItself(1));
    Heard again = new Heard();
    Translation translation = Translation.resume(memory.get(), again::notice);
    try (ClusterWatch watch =
        Watching.start(client, Watching.in(cluster.namespace()), translation, again)) {
      PodRestart restart = again.await(PodRestart.class, it -> true);
      assertThat(restart.exitCode()).isOne();
      again.await(
          PodStatus.class, it -> it.gone() && it.uid().equals(first.getMetadata().getUid()));
      assertThat(again.all(PodRestart.class)).hasSize(1);
      assertThat(again.all(ClusterEvent.class)).noneMatch(it -> it.reason().equals("Killing"));
    }
  }
}
