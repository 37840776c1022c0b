package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.Deployments;
import io.fabric8.kubernetes.api.model.StatusBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of an action when the cluster does not do what it is asked. */
@EnableKubernetesMockClient(crud = true)
class FailuresTest {

  private static final String PATH = "/apis/apps/v1/namespaces/sre/deployments/swype-app";
  private static final String PATCHED = PATH + "?fieldManager=winnow";

  private KubernetesMockServer server;
  private KubernetesClient client;
  private final List<Duration> waits = new ArrayList<>();

  @BeforeEach
  void deploySwype() {
    client
        .resource(
            new DeploymentBuilder(Deployments.of("swype-app", 1))
                .editMetadata()
                .withNamespace("sre")
                .endMetadata()
                .build())
        .create();
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 409, 429, 500, 502, 503, 504})
  void whatMayPassIsTriedAgain(int code) {
    server.expect().patch().withPath(PATCHED).andReturn(code, "").times(2);

    ActionOutcome outcome = scale();

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(replicas()).isZero();
    assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
  }

  @Test
  void whatDoesNotPassIsGivenUpAfterTheRetries() {
    server.expect().get().withPath(PATH).andReturn(503, status(503, "no leader")).always();

    ActionOutcome outcome = scale();

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .isEqualTo(
            "the cluster cannot do it now (503): get deployments swype-app in namespace sre;"
                + " it says: no leader; tried 4 times");
    assertThat(waits)
        .containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
  }

  @Test
  void theClusterSaysHowLongToWait() {
    server
        .expect()
        .get()
        .withPath(PATH)
        .andReply(429, r -> "Too many requests")
        .withHeader("Retry-After", "7")
        .once();
    server
        .expect()
        .get()
        .withPath(PATH)
        .andReply(429, r -> "")
        .withHeader("Retry-After", "999")
        .once();

    assertThat(scale().result()).isEqualTo(Result.DONE);
    assertThat(waits).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
  }

  @Test
  void aConflictIsDecidedAnew() {
    server.expect().patch().withPath(PATCHED).andReturn(409, status(409, "was modified")).once();
    Pause somebodyScales =
        time -> client.apps().deployments().inNamespace("sre").withName("swype-app").scale(3);

    ActionOutcome outcome =
        new ActionRunner(client, Requests.OPTIONS, () -> NOW, somebodyScales)
            .run(request("D-1", swypeToZero()));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo("somebody has set sre/deployment/swype-app to 3 meanwhile");
    assertThat(replicas()).isEqualTo(3);
  }

  @Test
  void aPatchOfAnOldReadingIsAConflict() {
    Deployment read = client.apps().deployments().inNamespace("sre").withName("swype-app").get();
    client.apps().deployments().inNamespace("sre").withName("swype-app").scale(3);
    server.expect().get().withPath(PATH).andReturn(200, read).once();

    ActionOutcome outcome = scale();

    assertThat(outcome.detail()).endsWith("to 3 meanwhile");
    assertThat(waits).hasSize(1);
  }

  @Test
  void aLostAnswerToAChangeThatWasMadeIsNoSecondChange() {
    ActionOutcome first = scale();
    server.expect().get().withPath(PATH).andReturn(500, "").once();

    ActionOutcome again = scale();

    assertThat(first.result()).isEqualTo(Result.DONE);
    assertThat(again.detail()).isEqualTo("decision D-1 was carried out before");
  }

  @Test
  void aMissingRightIsNamed() {
    server
        .expect()
        .patch()
        .withPath(PATCHED)
        .andReturn(403, status(403, "deployments.apps \"swype-app\" is forbidden"))
        .always();

    ActionOutcome outcome = scale();

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo(
            "not allowed (403): patch deployments swype-app in namespace sre; Winnow's account"
                + " needs a Role in namespace sre with apiGroups: [\"apps\"], resources:"
                + " [\"deployments\"], verbs: [\"patch\"]; it says: deployments.apps \"swype-app\""
                + " is forbidden");
    assertThat(waits).isEmpty();
  }

  @Test
  void theRightToANodeIsAClusterRole() {
    server.expect().get().withPath("/api/v1/nodes/n1").andReturn(403, "").always();

    assertThat(run(new CordonNode("n1")).detail())
        .isEqualTo(
            "not allowed (403): get nodes n1; Winnow's account needs a ClusterRole with apiGroups:"
                + " [\"\"], resources: [\"nodes\"], verbs: [\"get\"]");
  }

  @Test
  void theRightToReadReleasesIsNamed() {
    server
        .expect()
        .get()
        .withPath("/api/v1/namespaces/sre/secrets?labelSelector=owner%3Dhelm%2Cname%3Dupcommerce")
        .andReturn(403, "")
        .always();

    assertThat(run(new RollbackRelease("sre", "upcommerce", 1, 2)).detail())
        .contains("resources: [\"secrets\"], verbs: [\"list\"]");
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404, 405, 413, 422})
  void whatLastsIsRefusedAtOnce(int code) {
    server
        .expect()
        .patch()
        .withPath(PATCHED)
        .andReturn(code, status(code, "spec is wrong"))
        .always();

    ActionOutcome outcome = scale();

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).contains("(" + code + "): patch deployments swype-app");
    assertThat(outcome.detail().contains("it says: spec is wrong"))
        .isEqualTo(code != 401 && code != 404);
    assertThat(waits).isEmpty();
  }

  @Test
  void aClusterThatDoesNotAnswerIsGivenUp() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        KubernetesClient other = clientOf("http://localhost:" + silent.getLocalPort())) {
      ActionOutcome outcome =
          runner(other, Duration.ofMillis(100)).run(request("D-1", swypeToZero()));

      assertThat(outcome.result()).isEqualTo(Result.FAILED);
      assertThat(outcome.detail())
          .isEqualTo(
              "the cluster did not answer in time: get deployments swype-app in namespace sre;"
                  + " tried 4 times");
    }
  }

  @Test
  void aClusterThatIsDownIsTriedAgain() {
    server.shutdown();

    ActionOutcome outcome = scale();

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .isEqualTo(
            "the cluster takes no connection: get deployments swype-app in namespace sre;"
                + " tried 4 times");
  }

  @Test
  void aStopEndsTheWaiting() {
    server.expect().get().withPath(PATH).andReturn(500, "").always();
    ActionRunner stopped =
        new ActionRunner(
            client,
            Requests.OPTIONS,
            () -> NOW,
            time -> {
              throw new InterruptedException();
            });

    ActionOutcome outcome = stopped.run(request("D-1", swypeToZero()));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(outcome.detail()).endsWith("; not tried again, because Winnow was stopped");
  }

  private ActionOutcome scale() {
    return run(swypeToZero());
  }

  private static ScaleWorkload swypeToZero() {
    return new ScaleWorkload("sre", "deployment/swype-app", 0, 1);
  }

  private ActionOutcome run(Action action) {
    return runner(client, Requests.OPTIONS.requestLimit()).run(request("D-1", action));
  }

  private static KubernetesClient clientOf(String url) {
    Config config = new ConfigBuilder(Config.empty()).withMasterUrl(url).build();
    return new KubernetesClientBuilder().withConfig(config).build();
  }

  private ActionRunner runner(KubernetesClient to, Duration limit) {
    ActOptions options = Requests.OPTIONS;
    return new ActionRunner(
        to,
        new ActOptions(
            false,
            options.retries(),
            options.firstWait(),
            options.longestWait(),
            limit,
            Optional.empty(),
            options.helmLimit(),
            options.context()),
        () -> NOW,
        waits::add);
  }

  private int replicas() {
    return client
        .apps()
        .deployments()
        .inNamespace("sre")
        .withName("swype-app")
        .get()
        .getSpec()
        .getReplicas();
  }

  private static Object status(int code, String message) {
    return new StatusBuilder().withCode(code).withMessage(message).withStatus("Failure").build();
  }
}
