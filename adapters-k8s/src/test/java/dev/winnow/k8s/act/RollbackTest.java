package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.RollbackRelease;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnCluster
class RollbackTest {

  @TempDir private Path folder;
  private TestCluster cluster;
  private int waits;

  @BeforeEach
  void releaseTwoGoodAndOneBad(TestCluster given) {
    cluster = given;
    keep(revision(1, "superseded"));
    keep(revision(2, "superseded"));
    keep(revision(3, "deployed"));
  }

  @Test
  void helmRollsBackAndWhatItWroteProvesIt() throws IOException {
    FakeHelm helm = helm("v3.14.2+gc309b6f", FakeHelm.WAIT);

    ActionOutcome outcome = runWhileHelmWrites(helm, revision(4, "deployed"));

    assertThat(outcome.detail())
        .isEqualTo(about() + " was rolled back to revision 2, which is now revision 4");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(helm.words())
        .containsExactly("rollback", "upcommerce", "2", "-n", cluster.namespace(), "--timeout=18s");
  }

  @Test
  void helmSeesOnlyTheSurroundingsThatItNeeds() throws IOException {
    FakeHelm helm = helm("v4.0.1", "");

    runner(helm).run(back(2, 3));

    assertThat(helm.variables())
        .contains("PATH")
        .isSubsetOf(
            Set.of(
                "HELM_MAX_HISTORY",
                "PATH",
                "HOME",
                "TMPDIR",
                "KUBECONFIG",
                "KUBERNETES_SERVICE_HOST",
                "KUBERNETES_SERVICE_PORT",
                "HTTP_PROXY",
                "HTTPS_PROXY",
                "NO_PROXY",
                "http_proxy",
                "https_proxy",
                "no_proxy",
                // those of the shell itself
                "PWD",
                "OLDPWD",
                "SHLVL",
                "_"));
  }

  @Test
  void aRepeatedDecisionFindsThatItWasDone() throws IOException {
    keep(revision(4, "deployed"));
    FakeHelm helm = helm("v3.14.2", "");

    ActionOutcome outcome = runner(helm).run(back(2, 3));

    assertThat(outcome.detail()).endsWith("now revision 4, before");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(helm.rolledBack()).isFalse();
  }

  @Test
  void aNewerRevisionIsNotRolledBack() throws IOException {
    keep(new HelmSecret(cluster.namespace(), "upcommerce", 4, "deployed").secret());

    assertRefused(back(2, 3), "it is at revision 4 meanwhile");
  }

  @Test
  void nothingIsDoneWhileAnotherOperationIsUnderWay() throws IOException {
    keep(new HelmSecret(cluster.namespace(), "upcommerce", 4, "pending-upgrade").secret());

    assertRefused(
        back(2, 3), "another operation of Helm is under way: revision 4 is pending-upgrade");
  }

  @Test
  void aRevisionThatFailedOrIsGoneIsNoTarget() throws IOException {
    cluster.client().resource(revision(2, "superseded")).delete();
    keep(revision(2, "failed"));
    cluster.client().resource(revision(1, "superseded")).delete();

    assertRefused(back(2, 3), "it was never good: revision 2 is failed");
    assertRefused(back(1, 3), "Helm keeps revision 1 no more");
  }

  @Test
  void aReleaseThatIsNotThereIsRefused() throws IOException {
    ActionOutcome outcome =
        runner(helm("v3.14.2", ""))
            .run(request("D-1", new RollbackRelease(cluster.namespace(), "other", 1, 2)));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).endsWith("is not rolled back: there is no release other");
  }

  @Test
  void aDamagedReleaseIsRefusedWithoutItsContent() throws IOException {
    Secret damaged = revision(4, "deployed");
    damaged.getData().put("release", "aHVudGVyMg==");
    keep(damaged);

    ActionOutcome outcome = runner(helm("v3.14.2", "")).run(back(2, 3));

    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(outcome.detail()).contains("upcommerce.v4").doesNotContain("hunter2", "aHVudGVyMg");
  }

  @Test
  void whatHelmComplainsOfIsSaidAndNotTriedAgain() throws IOException {
    FakeHelm helm =
        helm("v3.14.2", "echo 'Error: no such thing; token: abcdef0123456789' >&2; exit 1");

    ActionOutcome outcome = runner(helm).run(back(2, 3));

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail())
        .contains("helm ended with code 1: Error: no such thing; token: [hidden]")
        .endsWith("by hand: helm rollback upcommerce 2 -n " + cluster.namespace());
    assertThat(waits).isZero();
  }

  @Test
  void whatMayPassIsTriedAgain() throws IOException {
    FakeHelm helm =
        helm("v3.14.2", "echo 'Error: Kubernetes cluster unreachable: dial tcp' >&2; exit 1");

    ActionOutcome outcome = runner(helm).run(back(2, 3));

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail()).endsWith("; tried 4 times");
    assertThat(waits).isEqualTo(3);
  }

  @Test
  void aRollbackThatFailedHalfWaySaysWhatItLeft() throws IOException {
    FakeHelm helm =
        helm("v3.14.2", FakeHelm.WAIT + "; echo 'Error: timed out waiting' >&2; exit 1");
    Secret left =
        new HelmSecret(cluster.namespace(), "upcommerce", 4, "failed")
            .description("Rollback \"upcommerce\" failed: no route")
            .secret();

    ActionOutcome outcome = runWhileHelmWrites(helm, left);

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail()).contains("it left revision 4, which is failed");
  }

  @Test
  void aHelmThatHangsIsStoppedWithItsChildren() throws IOException {
    FakeHelm helm = helm("v3.14.2", "sleep 600 & echo $! > '" + folder + "/child'; wait");
    ActOptions options = Requests.OPTIONS;
    ActOptions hurried =
        new ActOptions(
            false,
            0,
            options.firstWait(),
            options.longestWait(),
            options.requestLimit(),
            Optional.of(helm.program()),
            Duration.ofSeconds(2),
            Optional.of("test-context"));

    ActionOutcome outcome =
        new ActionRunner(cluster.client(), hurried, () -> NOW, time -> {}).run(back(2, 3));

    assertThat(outcome.result()).isEqualTo(Result.FAILED);
    assertThat(outcome.detail()).contains("had not ended after 2s");
    assertThat(helm.variables()).contains("HELM_KUBECONTEXT");
    long child = Long.parseLong(Files.readString(folder.resolve("child")).strip());
    Wait.until(
        "the child is dead",
        () -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
  }

  @Test
  void aHelmOfAnotherVersionIsNotUsed() throws IOException {
    FakeHelm helm = helm("Client: v2.17.0+ga690bad", "");

    ActionOutcome outcome = runner(helm).run(back(2, 3));

    assertThat(outcome.detail()).contains("is not of version 3 or 4: \"Client: v2.17.0+ga690bad\"");
    assertThat(helm.rolledBack()).isFalse();
  }

  private FakeHelm helm(String version, String rollback) throws IOException {
    return new FakeHelm(folder, version, rollback);
  }

  private ActionRunner runner(FakeHelm helm) {
    return new ActionRunner(
        cluster.client(), Requests.options(Optional.of(helm.program())), () -> NOW, t -> waits++);
  }

  /** The fake helm cannot talk to the cluster: somebody writes the secret while it waits. */
  private ActionOutcome runWhileHelmWrites(FakeHelm helm, Secret secret) {
    CompletableFuture<Void> writer =
        CompletableFuture.runAsync(
            () -> {
              Wait.until("helm was called", helm::rolledBack);
              keep(secret);
              helm.goOn();
            });
    ActionOutcome outcome = runner(helm).run(back(2, 3));
    writer.join();
    return outcome;
  }

  private void assertRefused(ActionRequest request, String why) throws IOException {
    FakeHelm helm = helm("v3.14.2", "");
    ActionOutcome outcome = runner(helm).run(request);
    assertThat(outcome.detail()).isEqualTo(about() + " is not rolled back: " + why);
    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(helm.rolledBack()).isFalse();
  }

  private Secret revision(int number, String status) {
    HelmSecret secret = new HelmSecret(cluster.namespace(), "upcommerce", number, status);
    return (number == 4 ? secret.description("Rollback to 2") : secret).secret();
  }

  private void keep(Secret secret) {
    cluster.client().resource(secret).create();
  }

  private ActionRequest back(int to, int from) {
    return request("D-1", new RollbackRelease(cluster.namespace(), "upcommerce", to, from));
  }

  private String about() {
    return cluster.namespace() + "/release/upcommerce";
  }
}
