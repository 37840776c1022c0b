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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service that watches a cluster too: the whole command, on a cluster, mock or real. */
@OnCluster
class ServeClusterTest {

  private static final String SWYPE = "swype-app";

  @TempDir Path folder;
  private TestCluster cluster;
  private KubernetesClient client;
  private FakeKubelet kubelet;
  private ServedBeside winnow;

  @BeforeEach
  void startsSwype(TestCluster given) {
    cluster = given;
    client = cluster.client();
    kubelet = cluster.kubelet();
    winnow = new ServedBeside(cluster, folder);
    client.resource(Deployments.of(SWYPE, 1)).create();
    kubelet.settle();
  }

  @AfterEach
  void ends() {
    winnow.close();
  }

  @Test
  void aCrashLoopIsATicketBesideThoseOfOthers() {
    winnow.begin(false, "").sees();

    kubelet.crashLoops(kubelet.pod(SWYPE), Death.byItself(1));
    winnow.journalled("pod-status", one -> one.toString().contains("CrashLoopBackOff"));
    winnow.passes(Duration.ofMinutes(20));

    winnow.until("there is a ticket", () -> winnow.get("api/v1/tickets").contains(SWYPE));
  }

  @Test
  void aRestartOfTheServiceCountsNoRestartTwiceAndItActsOnce() {
    winnow.begin(true, "").sees();
    networkFails(1, 2);
    winnow.end();
    winnow.begin(true, "").sees();
    networkFails(3);
    assertThat(replicas()).isEqualTo(1);
    winnow.end();
    // This one happens while nobody watches.
    winnow.passes(Duration.ofMinutes(5));
    kubelet.networkFails(kubelet.pod(SWYPE));
    Instant unseen = kubelet.now();
    winnow.begin(true, "").sees();
    winnow.journalled("pod-restart", one -> at(one).equals(unseen));
    winnow.passes(Duration.ofSeconds(100));
    winnow.until(SWYPE + " is scaled to 0", () -> replicas() == 0);
    winnow.journalled("action-outcome", one -> one.path("result").asText().equals("done"));
    winnow.end();
    winnow.begin(true, "").sees();

    assertThat(winnow.decisions("action")).hasSize(1);
    assertThat(restarts()).hasSize(4);
    assertThat(deployment().getMetadata().getAnnotations())
        .containsEntry(
            "winnow.dev/decision", winnow.decisions("action").get(0).path("id").asText());
  }

  @Test
  void withoutActItOnlySaysWhatItWouldDo() {
    winnow.begin(false, "").sees();
    networkFails(1, 2, 3);
    fail();

    winnow.journalled("action-outcome", one -> one.path("detail").asText().contains("would do: "));
    assertThat(replicas()).isEqualTo(1);
  }

  @Test
  void aClusterThatIsAwayAtTheStartIsSaidAndSeenOnceItIsThere() {
    cluster.stopApiServer();
    winnow.begin(false, "");
    winnow.says("not seen any more: the API server");
    winnow.until("it says so", () -> winnow.get("ready").contains("the API server"));

    assertThat(winnow.get("ready")).contains("\"status\":\"ready\"", "not seen since");
    assertThat(winnow.get("metrics")).contains("winnow_unseen 1.0");
    assertThat(winnow.get("")).contains("not seen since");

    cluster.startApiServer();
    winnow.says("seen again: the API server");
    winnow.until("it sees", () -> !winnow.get("ready").contains("unseen"));
    winnow.journalled("workload-status", one -> one.toString().contains(SWYPE));
    winnow.journalled("source-down", one -> one.path("over").asBoolean());
  }

  @Test
  void ofTwoWithOneLeaseTheSecondWatchesWhenTheFirstEnds(@TempDir Path other) {
    String lease = ", lease: winnow-test";
    winnow.begin(false, lease).sees();
    try (ServedBeside second = new ServedBeside(cluster, other)) {
      second.begin(true, lease).says("is held by");

      assertThat(second.get("ready"))
          .as(winnow.out() + second.out())
          .contains("\"status\":\"ready\"", "the cluster is not watched");
      assertThat(second.signals()).isEmpty();
      winnow.end();
      second.sees();
    }
  }

  /** As if somebody had watched: nothing is concluded before from what is not so any more. */
  @Test
  void whatHappensWhileNobodyWatchesIsDecidedOnAsOfThen() {
    winnow.begin(false, "").sees();
    winnow.end();
    winnow.passes(Duration.ofMinutes(5));
    kubelet.networkFails(kubelet.pod(SWYPE));
    Instant unseen = kubelet.now();
    winnow.passes(Duration.ofHours(2));
    Instant begun = winnow.now();
    winnow.begin(false, "").sees();
    winnow.journalled("pod-restart", one -> at(one).equals(unseen));

    assertThat(winnow.received("pod-restart")).containsExactly(unseen);
    assertThat(winnow.received("cluster-event")).allMatch(begun::isAfter);
    assertThat(winnow.received("%")).isSorted();
  }

  private List<JsonNode> restarts() {
    return winnow.signals().stream().filter(one -> ServedBeside.is(one, "pod-restart")).toList();
  }

  /** Each failure is judged and reported as this count. */
  private void networkFails(int... counts) {
    for (int count : counts) {
      fail();
      winnow.until("the count is " + count, () -> lastCount() == count);
    }
  }

  private void fail() {
    winnow.passes(Duration.ofMinutes(5));
    kubelet.networkFails(kubelet.pod(SWYPE));
    Instant now = kubelet.now();
    winnow.journalled("pod-restart", one -> at(one).equals(now));
    winnow.journalled(
        "cluster-event", one -> at(one).equals(now) && one.toString().contains("Killing"));
    // Time for the judgement, and for the next check.
    winnow.passes(Duration.ofSeconds(100));
  }

  private static Instant at(JsonNode signal) {
    return Instant.parse(signal.path("at").asText());
  }

  private int lastCount() {
    List<JsonNode> counts = winnow.decisions("count");
    return counts.isEmpty() ? -1 : counts.get(counts.size() - 1).path("count").asInt(-1);
  }

  private int replicas() {
    return deployment().getSpec().getReplicas();
  }

  private Deployment deployment() {
    return client.apps().deployments().withName(SWYPE).get();
  }
}
