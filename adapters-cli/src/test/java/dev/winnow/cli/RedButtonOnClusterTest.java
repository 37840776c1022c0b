package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.winnow.k8s.cluster.Death;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.FakeKubelet;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The big red button from end to end: the whole command on a cluster, mock or real. */
@OnCluster
class RedButtonOnClusterTest {

  private static final String SWYPE = "swype-app";

  @TempDir Path folder;
  private TestCluster cluster;
  private KubernetesClient client;
  private FakeKubelet kubelet;
  private OnDuty winnow;

  @BeforeEach
  void beginToWatch(TestCluster given) {
    cluster = given;
    client = cluster.client();
    kubelet = cluster.kubelet();
    winnow = new OnDuty(cluster, folder, "", Map.of("KUBECONFIG", cluster.kubeconfig().toString()));
    client.resource(Deployments.of(SWYPE, 1)).create();
    kubelet.settle();
    winnow.begin();
    winnow.knows(1, "workload", fact -> true);
  }

  @AfterEach
  void endTheWatch() {
    winnow.close();
  }

  @Test
  void theFourthNetworkRestartPressesTheButtonOnceAndAPersonIsNotFought() {
    networkFails(1, 2, 3);
    assertThat(replicas()).isEqualTo(1);
    fourthFailurePresses();
    assertThat(deployment().getMetadata().getAnnotations())
        .containsEntry("winnow.dev/decision", presses().get(0).path("id").asText());

    aPersonScalesUp();
    networkFails(1, 2, 3);
    assertThat(replicas()).isEqualTo(1);
    assertThat(presses()).hasSize(1);
    fourthFailurePresses();
    assertThat(presses()).hasSize(2);
  }

  @Test
  void runningOutOfMemoryDoesNotPressIt() {
    for (int i = 0; i < 5; i++) {
      winnow.passes(Duration.ofMinutes(5));
      kubelet.restart(kubelet.pod(SWYPE), Death.outOfMemory());
      heard("restart", 1);
    }
    winnow.passes(Duration.ofSeconds(100));
    awaitCount(0);
    assertThat(replicas()).isEqualTo(1);
    assertThat(presses()).isEmpty();
  }

  @Test
  void aWatcherThatIsStartedAgainForgetsNothingAndDoublesNothing() {
    networkFails(1, 2);
    winnow.end();
    winnow.begin();
    networkFails(3);
    winnow.end();
    // This one happens while nobody watches.
    winnow.passes(Duration.ofMinutes(5));
    kubelet.networkFails(kubelet.pod(SWYPE));
    Instant unseen = kubelet.now();
    winnow.begin();
    winnow.knows(1, "restart", fact -> at(fact).equals(unseen));
    winnow.passes(Duration.ofSeconds(100));
    awaitScaledToNone();
    winnow.end();
    winnow.begin();
    aPersonScalesUp();
    networkFails(1, 2, 3);
    assertThat(replicas()).isEqualTo(1);
    assertThat(presses()).hasSize(1);
  }

  @Test
  void anApiServerThatIsAwayForAWhileLosesNothingAndDoublesNothing() {
    networkFails(1, 2);
    cluster.stopApiServer();
    winnow.until("the outage is said", () -> outages(false) > 0);
    winnow.passes(Duration.ofMinutes(8));
    cluster.startApiServer();
    winnow.until("the end of the outage is said", () -> outages(true) > 0);
    networkFailedAgo(Duration.ofMinutes(5));
    winnow.passes(Duration.ofSeconds(100));
    awaitCount(3);
    assertThat(replicas()).isEqualTo(1);
    fourthFailurePresses();
    assertThat(presses()).hasSize(1);
  }

  /**
   * Kubelet went on while nobody could see it, and tells of it now: first what explains it, for a
   * restart of some while ago is judged as soon as it is heard of.
   */
  private void networkFailedAgo(Duration time) {
    kubelet.passes(time.negated());
    kubelet.says(
        kubelet.pod(SWYPE),
        "Warning",
        "Unhealthy",
        "Liveness probe failed: Get \"http://10.15.32.81:8080/health\":"
            + " dial tcp 10.15.32.81:8080: i/o timeout");
    heard("evidence", 1);
    kubelet.restart(kubelet.pod(SWYPE), Death.byProbe());
    heard("restart", 1);
    kubelet.passes(time);
  }

  private long outages(boolean over) {
    return winnow.lines().stream()
        .filter(line -> line.path("type").asText().equals("source-down"))
        .filter(line -> line.path("over").asBoolean() == over)
        .count();
  }

  /** Each failure is judged and reported as this count. */
  private void networkFails(int... counts) {
    for (int count : counts) {
      fail();
      awaitCount(count);
    }
  }

  private void fourthFailurePresses() {
    fail();
    awaitScaledToNone();
    kubelet.settle();
    assertThat(kubelet.pods(SWYPE)).isEmpty();
  }

  private void fail() {
    winnow.passes(Duration.ofMinutes(5));
    kubelet.networkFails(kubelet.pod(SWYPE));
    heard("restart", 1);
    heard("evidence", 2);
    // Time for the judgement, and for the next check.
    winnow.passes(Duration.ofSeconds(100));
  }

  /** What kubelet has said by now has been heard. */
  private void heard(String fact, int many) {
    Instant now = kubelet.now();
    winnow.knows(many, fact, one -> at(one).equals(now));
  }

  private static Instant at(JsonNode fact) {
    return Instant.ofEpochMilli(fact.path("at").asLong());
  }

  private void awaitCount(int count) {
    winnow.until("the count is " + count, () -> lastCount() == count);
  }

  private int lastCount() {
    List<JsonNode> counts = winnow.decisions("count");
    return counts.isEmpty() ? -1 : counts.get(counts.size() - 1).path("count").asInt(-1);
  }

  private void awaitScaledToNone() {
    winnow.until(SWYPE + " is scaled to 0", () -> replicas() == 0);
  }

  private void aPersonScalesUp() {
    kubelet.settle();
    winnow.knows(1, "workload", fact -> fact.path("wanted").asInt() == 0);
    winnow.passes(Duration.ofMinutes(5));
    client.apps().deployments().withName(SWYPE).scale(1);
    kubelet.settle();
    winnow.knows(
        1, "workload", fact -> fact.path("wanted").asInt() == 1 && fact.path("ready").asInt() == 1);
  }

  private List<JsonNode> presses() {
    return winnow.decisions("action");
  }

  private int replicas() {
    return deployment().getSpec().getReplicas();
  }

  private Deployment deployment() {
    return client.apps().deployments().withName(SWYPE).get();
  }
}
