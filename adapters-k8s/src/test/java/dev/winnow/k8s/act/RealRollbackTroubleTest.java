package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.helm.RealHelm;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a release can be in when it is to be rolled back, with the real helm. */
@OnCluster
class RealRollbackTroubleTest {

  /** The API server refuses such a port. */
  private static final String INVALID = "port=700000";

  @TempDir private Path folder;
  private TestCluster cluster;
  private RealHelm helm;

  @BeforeEach
  void connect(TestCluster given) throws IOException {
    cluster = given;
    helm = RealHelm.on(cluster, folder);
  }

  @Test
  void nothingIsDoneDuringAnUpgrade() throws Exception {
    helm.release("tag=v3");
    helm.release("tag=v4");
    helm.releaseKilled(3, "tag=v5", "hook=pre-upgrade");

    assertRefused(
        rollBack(helm.program(), 1, 2),
        "another operation of Helm is under way: revision 3 is pending-upgrade");
  }

  @Test
  void anInstallationThatWasKilledHasNothingToGoBackTo() throws Exception {
    helm.releaseKilled(1, "tag=v3", "hook=pre-install");

    assertRefused(
        rollBack(helm.program(), 1, 2),
        "another operation of Helm is under way: revision 1 is pending-install");
  }

  @Test
  void whatWasKilledLongAgoIsNoOperationUnderWay() throws Exception {
    helm.release("tag=v3");
    helm.releaseKilled(2, "tag=v4", "hook=pre-upgrade");
    helm.run("rollback", RealHelm.RELEASE, "1", "-n", cluster.namespace());
    helm.release("tag=v5");
    assertThat(helm.history()).contains("2 pending-upgrade Preparing upgrade");

    assertThat(rollBack(helm.program(), 3, 4).result()).isEqualTo(Result.DONE);
    assertThat(helm.history()).last().isEqualTo("5 deployed Rollback to 3");
  }

  @Test
  void aHookThatNeverEndsEndsTheRollbackAndWhatIsLeftIsSaid() {
    helm.release("tag=v3", "hook=pre-rollback");
    helm.release("tag=v4");

    ActionOutcome outcome = rollBack(hurried(helm.program()), 1, 2);

    assertThat(outcome.detail())
        .contains("helm ended with code 1: Error: ")
        .contains("; it left revision 3, which is pending-rollback, and until that is rolled back")
        .endsWith("; by hand: helm rollback upcommerce 1 -n " + cluster.namespace());
    assertThat(outcome.result()).isEqualTo(Result.FAILED);
  }

  @Test
  void aRevisionThatFailedIsLeftAndNotGoneBackTo() {
    helm.release("tag=v3");
    helm.releaseInVain(INVALID);
    assertThat(helm.history()).last().asString().startsWith("2 failed ");

    assertThat(rollBack(helm.program(), 1, 2).result()).isEqualTo(Result.DONE);
    helm.release("tag=v5");
    assertRefused(rollBack(helm.program(), 2, 4), "it was never good: revision 2 is failed");
  }

  @Test
  void aRightThatHelmLacksIsSaidAndWhatItLeft() throws IOException {
    helm.release("tag=v3");
    helm.releaseInVain(INVALID);

    ActionOutcome outcome =
        rollBack(helm.programWith(HelmRights.onlySecrets(cluster, folder)), 1, 2);

    assertThat(outcome.detail())
        .contains("forbidden")
        .contains("it left revision 3, which is failed");
    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(helm.history().get(1)).startsWith("2 superseded Upgrade \"upcommerce\" failed: ");
    assertRefused(rollBack(helm.program(), 2, 3), "it was never good: revision 2 is superseded");
  }

  @Test
  void whatWasUninstalledIsNotInstalledAgain() {
    helm.release("tag=v3");
    helm.release("tag=v4");
    helm.run("uninstall", RealHelm.RELEASE, "-n", cluster.namespace(), "--keep-history");

    assertRefused(rollBack(helm.program(), 1, 2), "it was uninstalled meanwhile");
  }

  @Test
  void whatSomebodyReleasedSinceIsLeft() {
    helm.release("tag=v3");
    helm.release("tag=v4");
    helm.release("tag=v5");

    assertRefused(rollBack(helm.program(), 1, 2), "it is at revision 3 meanwhile");
  }

  @Test
  void whatSomebodyReleasesInTheSameMomentIsNamed() throws IOException {
    helm.release("tag=v3");
    helm.release("tag=v4");
    Path program = helm.programAfter(helm.releaseLine("tag=v5"));

    ActionOutcome outcome = rollBack(program, 1, 2);

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .endsWith(
            "which is now revision 4; but somebody has made revision 3 in the same moment, and helm"
                + " took that back too; to have it again: helm rollback upcommerce 3 -n "
                + cluster.namespace());
  }

  @Test
  void whatSomebodyElseHasSetByHandIsNotTakenFromThemByHelm4() {
    helm.release("tag=v3");
    helm.release("tag=v4");
    Assumptions.assumeTrue(helm.serverSide(), "Helm 3 overwrites what was set by hand");
    cluster
        .client()
        .apps()
        .deployments()
        .withName("upcommerce-canary-app")
        .patch(
            new PatchContext.Builder()
                .withPatchType(PatchType.JSON)
                .withFieldManager("by-hand")
                .build(),
            "[{\"op\":\"replace\",\"path\":\"/spec/template/spec/containers/0/image\","
                + "\"value\":\"upcommerce:v4-mended\"}]");

    ActionOutcome outcome = rollBack(helm.program(), 1, 2);

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .contains("conflict with \"by-hand\"")
        .contains("; it left revision 3, which is failed");
  }

  private void assertRefused(ActionOutcome outcome, String why) {
    assertThat(outcome.detail())
        .isEqualTo(cluster.namespace() + "/release/upcommerce is not rolled back: " + why);
    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
  }

  private ActionOutcome rollBack(Path program, int to, int from) {
    return rollBack(Requests.options(Optional.of(program)), to, from);
  }

  private ActionOutcome rollBack(ActOptions options, int to, int from) {
    return new ActionRunner(cluster.client(), options, () -> NOW, time -> {})
        .run(request("D-1", new RollbackRelease(cluster.namespace(), RealHelm.RELEASE, to, from)));
  }

  private static ActOptions hurried(Path program) {
    ActOptions usual = Requests.options(Optional.of(program));
    return new ActOptions(
        usual.dryRun(),
        usual.retries(),
        usual.firstWait(),
        usual.longestWait(),
        usual.requestLimit(),
        usual.helm(),
        Duration.ofSeconds(10),
        usual.context());
  }
}
