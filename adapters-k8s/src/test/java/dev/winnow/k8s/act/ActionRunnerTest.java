package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static dev.winnow.k8s.act.Requests.undoing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCluster
class ActionRunnerTest {

  private TestCluster cluster;
  private ActionRunner runner;

  @BeforeEach
  void deploySwype(TestCluster cluster) {
    this.cluster = cluster;
    runner = new ActionRunner(cluster.client(), Requests.OPTIONS, () -> NOW, time -> {});
    cluster.client().resource(Deployments.of("swype-app", 2)).create();
  }

  @Test
  void aWorkloadIsScaledAndMarkedInOneChange() {
    long before = swype().getMetadata().getGeneration();

    ActionOutcome outcome = runner.run(request("D-1", scale(0, 2)));

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(outcome.decision()).isEqualTo("D-1");
    assertThat(outcome.at()).isEqualTo(NOW);
    assertThat(outcome.detail())
        .isEqualTo(cluster.namespace() + "/deployment/swype-app is set from 2 to 0");
    assertThat(swype().getSpec().getReplicas()).isZero();
    assertThat(swype().getMetadata().getGeneration()).isEqualTo(before + 1);
    assertThat(swype().getMetadata().getAnnotations())
        .containsAllEntriesOf(
            Map.of(
                "winnow.dev/decision", "D-1",
                "winnow.dev/at", "2099-01-01T12:00:00Z",
                "winnow.dev/because",
                    "The button is pressed at the fourth restart (red-button-press), ticket T-1"));
  }

  @Test
  void aDecisionIsCarriedOutOnceEvenAfterOthers() {
    runner.run(request("D-1", scale(0, 2)));
    runner.run(request("D-2", scale(2, 0)));

    ActionOutcome again = runner.run(request("D-1", scale(0, 2)));

    assertThat(again.result()).isEqualTo(Result.DONE);
    assertThat(again.detail()).isEqualTo("decision D-1 was carried out before");
    assertThat(swype().getSpec().getReplicas()).isEqualTo(2);
  }

  @Test
  void aPersonsScalingIsLeftAlone() {
    cluster.client().apps().deployments().withName("swype-app").scale(3);

    ActionOutcome outcome = runner.run(request("D-1", scale(0, 2)));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).endsWith("swype-app to 3 meanwhile");
    assertThat(swype().getSpec().getReplicas()).isEqualTo(3);
  }

  @Test
  void whatIsSetAlreadyIsDoneWithoutAMark() {
    ActionOutcome outcome =
        runner.run(
            request("D-1", new ScaleWorkload(cluster.namespace(), "deployment/swype-app", 2)));

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(outcome.detail()).endsWith("is set to 2 already");
    assertThat(annotation("winnow.dev/decision")).isNull();
  }

  @Test
  void anUndoingNeedsThatTheDecisionWasTheLastToChangeIt() {
    assertThat(runner.run(undoing("D-2", scale(0, 2), "D-1")).detail())
        .isEqualTo(
            "decision D-1 is not the last that changed deployments swype-app in namespace "
                + cluster.namespace());

    runner.run(request("D-1", scale(0, 2)));

    assertThat(runner.run(undoing("D-2", scale(2, 0), "D-1")).result()).isEqualTo(Result.DONE);
    assertThat(swype().getSpec().getReplicas()).isEqualTo(2);
  }

  @Test
  void aWorkloadIsRestartedAsKubectlDoesIt() {
    ActionOutcome outcome = runner.run(request("D-1", restart()));

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(swype().getSpec().getTemplate().getMetadata().getAnnotations())
        .containsEntry("kubectl.kubernetes.io/restartedAt", "2099-01-01T12:00:00Z");
    assertThat(swype().getSpec().getTemplate().getMetadata().getLabels())
        .containsEntry("app", "swype-app");
    assertThat(runner.run(request("D-1", restart())).detail()).contains("before");
  }

  @Test
  void aPausedDeploymentIsNotRestarted() {
    edit(live -> new DeploymentBuilder(live).editSpec().withPaused(true).endSpec().build());

    assertThat(runner.run(request("D-1", restart())).detail())
        .endsWith("is paused: kubectl rollout resume must come before a restart");
  }

  @Test
  void aRestartBySomebodyElseSinceTheDecisionIsEnough() {
    edit(
        live ->
            new DeploymentBuilder(live)
                .editSpec()
                .editTemplate()
                .editMetadata()
                .addToAnnotations("kubectl.kubernetes.io/restartedAt", "2099-01-01T14:00:01+02:00")
                .endMetadata()
                .endTemplate()
                .endSpec()
                .build());

    ActionOutcome outcome = runner.run(request("D-1", restart()));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).endsWith("meanwhile, at 2099-01-01T14:00:01+02:00");
  }

  @Test
  void aNodeIsCordonedAndUncordoned() {
    String node = "node-" + UUID.randomUUID();
    cluster
        .client()
        .resource(
            new NodeBuilder()
                .withNewMetadata()
                .withName(node)
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build())
        .create();

    assertThat(runner.run(request("D-1", new CordonNode(node))).detail())
        .isEqualTo("node " + node + " is cordoned");
    assertThat(unschedulable(node)).isTrue();
    assertThat(runner.run(request("D-2", new CordonNode(node))).detail())
        .isEqualTo("node " + node + " is cordoned already");
    assertThat(runner.run(undoing("D-3", new CordonNode(node, false), "D-1")).result())
        .isEqualTo(Result.DONE);
    assertThat(unschedulable(node)).isFalse();
    cluster.client().nodes().withName(node).delete();
  }

  @Test
  void whatTheSettingsForbidIsRefusedWhateverWasDecided() {
    ActionRunner last =
        new ActionRunner(
            cluster.client(),
            Requests.OPTIONS,
            () -> NOW,
            time -> {},
            action -> Optional.of(action.target() + " is protected"));

    ActionOutcome outcome = last.run(request("D-1", scale(0, 2)));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo(
            "the settings say that it must not be done: "
                + cluster.namespace()
                + "/deployment/swype-app is protected");
    assertThat(swype().getSpec().getReplicas()).isEqualTo(2);
  }

  @Test
  void aDryRunTouchesNothing() {
    ActOptions options = Requests.OPTIONS;
    ActionRunner dry =
        new ActionRunner(
            cluster.client(),
            new ActOptions(
                true,
                0,
                options.firstWait(),
                options.longestWait(),
                options.requestLimit(),
                options.helm(),
                options.helmLimit(),
                options.context()),
            () -> NOW,
            time -> {});

    ActionOutcome outcome = dry.run(request("D-1", scale(0, 2)));

    assertThat(outcome.result()).isEqualTo(Result.DRY_RUN);
    assertThat(outcome.detail())
        .isEqualTo(
            "would do: kubectl scale deployment/swype-app -n "
                + cluster.namespace()
                + " --replicas=0 --current-replicas=2");
    assertThat(swype().getSpec().getReplicas()).isEqualTo(2);
  }

  @Test
  void whatIsNotThereIsRefused() {
    ActionOutcome outcome =
        runner.run(
            request("D-1", new ScaleWorkload(cluster.namespace(), "deployment/other", 0, 1)));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .isEqualTo("not there (404): get deployments other in namespace " + cluster.namespace());
  }

  @Test
  void whatWinnowDoesNotKnowIsRefused() {
    assertThat(runner.run(request("D-1", new NamedAction("make-coffee"))).result())
        .isEqualTo(Result.REFUSED);
    assertThat(
            runner.run(request("D-2", new ScaleWorkload(cluster.namespace(), "pod/x", 0))).result())
        .isEqualTo(Result.REFUSED);
  }

  private Action scale(int to, int from) {
    return new ScaleWorkload(cluster.namespace(), "deployment/swype-app", to, from);
  }

  private Action restart() {
    return new RestartWorkload(cluster.namespace(), "deployment/swype-app");
  }

  private Deployment swype() {
    return cluster.client().apps().deployments().withName("swype-app").get();
  }

  private void edit(UnaryOperator<Deployment> how) {
    new Rollouts(cluster).change("swype-app", how);
  }

  private String annotation(String name) {
    Map<String, String> annotations = swype().getMetadata().getAnnotations();
    return annotations == null ? null : annotations.get(name);
  }

  private boolean unschedulable(String node) {
    return Boolean.TRUE.equals(
        cluster.client().nodes().withName(node).get().getSpec().getUnschedulable());
  }
}
