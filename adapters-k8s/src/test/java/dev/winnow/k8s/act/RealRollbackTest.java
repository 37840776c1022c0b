package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.helm.RealHelm;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A canary is shut down and its release rolled back, with the real helm on a real API server. */
@OnCluster
class RealRollbackTest {

  private static final String CANARY = "upcommerce-canary-app";

  @TempDir private Path folder;
  private TestCluster cluster;
  private RealHelm helm;

  @BeforeEach
  void releaseAGoodOneAndABadOne(TestCluster given) throws IOException {
    cluster = given;
    helm = RealHelm.on(cluster, folder);
    helm.release("tag=v3", "motto=fine");
    cluster.kubelet().settle();
    helm.release("tag=v4", "motto=worse");
    cluster.kubelet().settle();
  }

  @Test
  void allIsAsItWasBeforeTheBadOne() {
    assertThat(scaleDown().result()).isEqualTo(Result.DONE);
    cluster.kubelet().settle();

    ActionOutcome outcome = rollBack(Optional.of(helm.program()), 1, 2);

    assertThat(outcome.detail())
        .isEqualTo(about() + " was rolled back to revision 1, which is now revision 3");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(helm.history())
        .containsExactly(
            "1 superseded Install complete",
            "2 superseded Upgrade complete",
            "3 deployed Rollback to 1");
    assertThat(helm.values(3)).isEqualTo(helm.values(1));
    assertThat(helm.manifest(3)).isEqualTo(helm.manifest(1)).contains("upcommerce:v3");
    assertThat(image()).isEqualTo("upcommerce:v3");
    assertThat(canary().getSpec().getReplicas()).isEqualTo(1);
    assertThat(motto()).isEqualTo("fine");
    cluster.kubelet().settle();
    assertThat(cluster.kubelet().pods(CANARY)).hasSize(1);
  }

  @Test
  void aRepeatedDecisionIsDoneOnce() {
    rollBack(Optional.of(helm.program()), 1, 2);

    ActionOutcome again = rollBack(Optional.of(helm.program()), 1, 2);

    assertThat(again.detail()).endsWith("now revision 3, before");
    assertThat(helm.history()).hasSize(3);
  }

  @Test
  void noRevisionThatWasKeptIsThrownAway() {
    for (int revision = 3; revision <= 12; revision++) {
      helm.run(
          "upgrade",
          RealHelm.RELEASE,
          folder.resolve("upcommerce").toString(),
          "-n",
          cluster.namespace(),
          "--history-max=20",
          "--set=tag=v" + revision);
    }

    ActionOutcome outcome = rollBack(Optional.of(helm.program()), 11, 12);

    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(helm.history()).hasSize(13);
  }

  @Test
  void withoutHelmThePodsGoBackAndTheRestIsLeft() {
    helm.release("tag=v5", "motto=worse");
    cluster.kubelet().settle();
    scaleDown();
    cluster.kubelet().settle();

    ActionOutcome outcome = rollBack(Optional.of(Path.of("/no/such/helm")), 2, 3);

    assertThat(outcome.detail())
        .isEqualTo(
            about()
                + ": there is no program /no/such/helm, so kubectl rollout undo deployment/"
                + CANARY
                + " -n "
                + cluster.namespace()
                + " --to-revision=2 was done instead; Helm does not know of it");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(image()).isEqualTo("upcommerce:v4");
    assertThat(canary().getSpec().getReplicas()).isZero();
    assertThat(helm.history()).hasSize(3);
  }

  @Test
  void helmGoesOnAfterWhatWasDoneWithoutIt() {
    helm.release("tag=v5", "motto=worse");
    cluster.kubelet().settle();
    rollBack(Optional.of(Path.of("/no/such/helm")), 2, 3);
    cluster.kubelet().settle();

    helm.release("tag=v6", "motto=better");

    assertThat(image()).isEqualTo("upcommerce:v6");
  }

  @Test
  void whatIsNotOfPodsIsLeftWithoutHelm() {
    ActionOutcome outcome = rollBack(Optional.of(Path.of("/no/such/helm")), 1, 2);

    assertThat(outcome.detail()).contains("more than pods of deployments differs");
    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(image()).isEqualTo("upcommerce:v4");
  }

  private ActionOutcome scaleDown() {
    return runner(Optional.empty())
        .run(request("D-1", new ScaleWorkload(cluster.namespace(), "deployment/" + CANARY, 0, 1)));
  }

  private ActionOutcome rollBack(Optional<Path> program, int to, int from) {
    return runner(program)
        .run(request("D-2", new RollbackRelease(cluster.namespace(), RealHelm.RELEASE, to, from)));
  }

  private ActionRunner runner(Optional<Path> program) {
    return new ActionRunner(cluster.client(), Requests.options(program), () -> NOW, time -> {});
  }

  private Deployment canary() {
    return cluster.client().apps().deployments().withName(CANARY).get();
  }

  private String image() {
    return canary().getSpec().getTemplate().getSpec().getContainers().get(0).getImage();
  }

  private String motto() {
    return cluster
        .client()
        .configMaps()
        .withName("upcommerce-settings")
        .get()
        .getData()
        .get("motto");
  }

  private String about() {
    return cluster.namespace() + "/release/upcommerce";
  }
}
