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
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnCluster
class WithoutHelmTest {

  private static final String SERVICE =
      """
      ---
      # Source: upcommerce/templates/service.yaml
      apiVersion: v1
      kind: Service
      metadata:
        name: upcommerce-canary-service
      spec:
        ports:
          - port: 80
            targetPort: 5003
      """;

  /** The canary of the scenario, as its chart writes it. */
  private static final String CANARY =
      """
      ---
      # Source: upcommerce/templates/canary.yaml
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: upcommerce-canary-app
      spec:
        replicas: 1
        selector:
          matchLabels: {app: canary}
        template:
          metadata:
            labels: {app: canary}
          spec:
            containers:
              - name: app
                image: IMAGE
                ports:
                  - containerPort: 5003
                livenessProbe:
                  httpGet: {path: /health, port: 5003}
                resources:
                  limits: {cpu: "0.5", memory: 2048Mi}
      """;

  private TestCluster cluster;
  private Rollouts rollouts;
  private ActionRunner runner;

  @BeforeEach
  void releaseTwo(TestCluster given) {
    cluster = given;
    rollouts = new Rollouts(cluster);
    runner =
        new ActionRunner(
            cluster.client(),
            Requests.options(Optional.of(Path.of("/no/such/helm"))),
            () -> NOW,
            time -> {});
    rollouts.first(Serialization.unmarshal(canary("upcommerce:v3"), Deployment.class));
    rollouts.next("upcommerce-canary-app", "upcommerce:v4");
  }

  @Test
  void podsGoBackWhereNothingElseDiffers() {
    keep(1, SERVICE + canary("upcommerce:v3"));
    keep(2, SERVICE + canary("upcommerce:v4"));

    ActionOutcome outcome = runner.run(back());

    assertThat(outcome.detail())
        .isEqualTo(
            cluster.namespace()
                + "/release/upcommerce: there is no program /no/such/helm, so"
                + " kubectl rollout undo deployment/upcommerce-canary-app -n "
                + cluster.namespace()
                + " --to-revision=1 was done instead; Helm does not know of it");
    assertThat(outcome.result()).isEqualTo(Result.DONE);
    assertThat(rollouts.image("upcommerce-canary-app")).isEqualTo("upcommerce:v3");
  }

  @Test
  void aRepeatedDecisionChangesNothing() {
    keep(1, canary("upcommerce:v3"));
    keep(2, canary("upcommerce:v4"));
    runner.run(back());
    cluster.kubelet().settle();
    rollouts.next("upcommerce-canary-app", "upcommerce:v5");

    assertThat(runner.run(back()).result()).isEqualTo(Result.DONE);
    assertThat(rollouts.image("upcommerce-canary-app")).isEqualTo("upcommerce:v5");
  }

  @Test
  void anyOtherDifferenceIsLeftToHelm() {
    keep(1, SERVICE + canary("upcommerce:v3"));
    keep(2, SERVICE.replace("5003", "5004") + canary("upcommerce:v4"));

    assertRefused("more than pods of deployments differs");
  }

  @Test
  void anObjectMoreOrLessIsLeftToHelm() {
    keep(1, canary("upcommerce:v3"));
    keep(2, SERVICE + canary("upcommerce:v4"));

    assertRefused("more than pods of deployments differs");
  }

  @Test
  void aManifestThatCannotBeReadIsLeftToHelm() {
    keep(1, "{{ hunter2");
    keep(2, canary("upcommerce:v4"));

    assertRefused("more than pods of deployments differs");
  }

  @Test
  void revisionsThatDoNotDifferAreLeft() {
    keep(1, canary("upcommerce:v4"));
    keep(2, canary("upcommerce:v4"));

    assertRefused("nothing differs between the revisions");
  }

  @Test
  void podsThatNoReplicaSetHasAreLeftToHelm() {
    keep(1, canary("upcommerce:v2"));
    keep(2, canary("upcommerce:v4"));

    assertRefused(
        "no replica set is left with the pods of "
            + cluster.namespace()
            + "/deployment/upcommerce-canary-app");
  }

  @Test
  void aChartThatDoesSomethingAtARollbackIsLeftToHelm() {
    cluster
        .client()
        .resource(secret(1, canary("upcommerce:v3")).hook("pre-rollback").secret())
        .create();
    keep(2, canary("upcommerce:v4"));

    assertRefused("more than pods of deployments differs");
  }

  private void assertRefused(String why) {
    ActionOutcome outcome = runner.run(back());

    assertThat(outcome.detail())
        .isEqualTo(
            cluster.namespace()
                + "/release/upcommerce is not rolled back: there is no program /no/such/helm, and "
                + why
                + "; by hand: helm rollback upcommerce 1 -n "
                + cluster.namespace());
    assertThat(outcome.result()).isEqualTo(Result.REFUSED);
    assertThat(rollouts.image("upcommerce-canary-app")).isEqualTo("upcommerce:v4");
  }

  private static String canary(String image) {
    return CANARY.replace("IMAGE", image);
  }

  private HelmSecret secret(int revision, String manifest) {
    return new HelmSecret(
            cluster.namespace(), "upcommerce", revision, revision == 2 ? "deployed" : "superseded")
        .manifest(manifest);
  }

  private void keep(int revision, String manifest) {
    cluster.client().resource(secret(revision, manifest).secret()).create();
  }

  private ActionRequest back() {
    return request("D-1", new RollbackRelease(cluster.namespace(), "upcommerce", 1, 2));
  }
}
