package dev.winnow.k8s.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.api.model.apps.ReplicaSetBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.EnableKubernetesMockClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every request that Winnow makes is granted by deploy/rbac*.yaml, and nothing else is. */
@EnableKubernetesMockClient(crud = true)
class RightsTest {

  private static final String NAMESPACE = "sre";

  private KubernetesMockServer server;
  private KubernetesClient client;
  private final Set<Right> used = new TreeSet<>();

  @BeforeEach
  void thereIsSomethingToActOn() throws InterruptedException {
    Deployment app = create(inNamespace(Deployments.of("app", 1)));
    app.getSpec().getTemplate().getSpec().getContainers().get(0).setImage("app:2");
    app = client.resource(app).update();
    create(revision(app, 1, "app:1"));
    create(revision(app, 2, "app:2"));
    create(
        new StatefulSetBuilder()
            .withNewMetadata()
            .withName("db")
            .withNamespace(NAMESPACE)
            .endMetadata()
            .withNewSpec()
            .withNewTemplate()
            .withNewMetadata()
            .addToLabels("app", "db")
            .endMetadata()
            .endTemplate()
            .endSpec()
            .build());
    create(
        new NodeBuilder()
            .withNewMetadata()
            .withName(EverythingWinnowDoes.NODE)
            .endMetadata()
            .withNewSpec()
            .endSpec()
            .build());
    release(1, "superseded", Deployments.of("app", 1));
    release(2, "deployed", app);
    while (server.takeRequest(0, TimeUnit.SECONDS) != null) {
      // what the test itself asked for
    }
  }

  @Test
  void whatIsGrantedIsWhatIsUsed() {
    Set<Right> granted = Right.granted(DeployFiles.objectsIn(DeployFiles.rights()));
    Set<Right> watching = new TreeSet<>(granted);
    watching.removeIf(right -> !Set.of("list", "watch").contains(right.verb()));
    EverythingWinnowDoes everything = new EverythingWinnowDoes(client, NAMESPACE);

    assertThat(everything.watches(() -> used().containsAll(watching))).isEmpty();
    assertThat(everything.acts()).allMatch(ActionOutcome::success);
    everything.holdsItsLease();

    assertThat(used()).isEqualTo(granted);
  }

  private Set<Right> used() {
    try {
      RecordedRequest request = server.takeRequest(0, TimeUnit.SECONDS);
      while (request != null) {
        used.add(Right.of(request.getMethod(), request.getPath()));
        request = server.takeRequest(0, TimeUnit.SECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return used;
  }

  private <T extends HasMetadata> T create(T object) {
    return client.resource(object).create();
  }

  private void release(int number, String status, Deployment deployment) {
    String template = Serialization.asYaml(deployment.getSpec().getTemplate()).replace("---\n", "");
    String manifest =
        "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: app}\nspec:\n  template:\n"
            + template.indent(4);
    create(new HelmSecret(NAMESPACE, "shop", number, status).manifest(manifest).secret());
  }

  private static Deployment inNamespace(Deployment deployment) {
    return new DeploymentBuilder(deployment)
        .editMetadata()
        .withNamespace(NAMESPACE)
        .endMetadata()
        .build();
  }

  private static HasMetadata revision(Deployment of, int number, String image) {
    return new ReplicaSetBuilder()
        .withNewMetadata()
        .withName("app-" + number)
        .withNamespace(NAMESPACE)
        .addToLabels("app", "app")
        .addToAnnotations("deployment.kubernetes.io/revision", Integer.toString(number))
        .addNewOwnerReference()
        .withApiVersion("apps/v1")
        .withKind("Deployment")
        .withName("app")
        .withUid(of.getMetadata().getUid())
        .withController(true)
        .endOwnerReference()
        .endMetadata()
        .withNewSpec()
        .withNewTemplateLike(of.getSpec().getTemplate())
        .editSpec()
        .editFirstContainer()
        .withImage(image)
        .endContainer()
        .endSpec()
        .endTemplate()
        .endSpec()
        .build();
  }
}
