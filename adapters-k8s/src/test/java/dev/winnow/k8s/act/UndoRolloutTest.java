package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCluster
class UndoRolloutTest {

  private TestCluster cluster;
  private Rollouts rollouts;
  private ActionRunner runner;

  @BeforeEach
  void rollOutThree(TestCluster given) {
    cluster = given;
    rollouts = new Rollouts(cluster);
    runner = new ActionRunner(cluster.client(), Requests.OPTIONS, () -> NOW, time -> {});
    rollouts.first(Deployments.of("app", 1));
    rollouts.next("app", "app:2");
    rollouts.next("app", "app:3");
  }

  @Test
  void theRevisionBeforeIsTakenIfNoneIsNamed() {
    ActionOutcome outcome = runner.run(request("D-1", undo(OptionalLong.empty())));

    assertThat(outcome.detail()).endsWith("/deployment/app is going back to revision 2");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(rollouts.image("app")).isEqualTo("app:2");
    assertThat(
            rollouts.deployment("app").getSpec().getTemplate().getMetadata().getLabels().keySet())
        .containsExactly("app");
  }

  @Test
  void aRevisionCanBeNamed() {
    runner.run(request("D-1", undo(OptionalLong.of(1))));

    assertThat(rollouts.image("app")).isEqualTo("app:1");
  }

  @Test
  void aRepeatedDecisionDoesNotSwingBack() {
    runner.run(request("D-1", undo(OptionalLong.empty())));
    cluster.kubelet().settle();

    ActionOutcome again = runner.run(request("D-1", undo(OptionalLong.empty())));

    assertThat(again.detail()).isEqualTo("decision D-1 was carried out before");
    assertThat(rollouts.image("app")).isEqualTo("app:2");
  }

  @Test
  void whatIsAtThatRevisionAlreadyIsLeft() {
    assertThat(runner.run(request("D-1", undo(OptionalLong.of(3)))).detail())
        .endsWith("/deployment/app is as it was at revision 3 already");
  }

  @Test
  void aRevisionThatIsGoneIsRefused() {
    ActionOutcome outcome = runner.run(request("D-1", undo(OptionalLong.of(9))));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).endsWith("/deployment/app has no revision 9 any more");
  }

  @Test
  void aRolloutAfterTheDecisionIsNotUndone() {
    Instant before = Instant.parse("2020-01-01T00:00:00Z");

    ActionOutcome outcome = runner.run(Requests.at(before, "D-1", undo(OptionalLong.empty()), ""));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).endsWith("/deployment/app meanwhile");
    assertThat(rollouts.image("app")).isEqualTo("app:3");
  }

  @Test
  void aPausedDeploymentIsLeft() {
    rollouts.change(
        "app", live -> new DeploymentBuilder(live).editSpec().withPaused(true).endSpec().build());

    assertThat(runner.run(request("D-1", undo(OptionalLong.empty()))).result())
        .isEqualTo(Result.REFUSED);
  }

  @Test
  void onlyDeploymentsAreUndone() {
    ActionOutcome outcome =
        runner.run(request("D-1", new UndoRollout(cluster.namespace(), "statefulset/db")));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail())
        .endsWith("kubectl rollout undo statefulset/db -n " + cluster.namespace());
  }

  private UndoRollout undo(OptionalLong revision) {
    return new UndoRollout(cluster.namespace(), "deployment/app", revision);
  }
}
