package dev.winnow.k8s.act;

import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.rbac.RoleBindingBuilder;
import io.fabric8.kubernetes.api.model.rbac.RoleBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An account that may keep Helm's releases, look at all else, and change nothing else. */
final class HelmRights {

  private static final String ACCOUNT = "helm";

  private HelmRights() {}

  static Path onlySecrets(TestCluster cluster, Path folder) throws IOException {
    cluster
        .client()
        .resource(
            new RoleBuilder()
                .withNewMetadata()
                .withName(ACCOUNT)
                .endMetadata()
                .addNewRule()
                .withApiGroups("")
                .withResources("secrets")
                .withVerbs("*")
                .endRule()
                .addNewRule()
                .withApiGroups("*")
                .withResources("*")
                .withVerbs("get", "list")
                .endRule()
                .build())
        .create();
    cluster
        .client()
        .resource(
            new RoleBindingBuilder()
                .withNewMetadata()
                .withName(ACCOUNT)
                .endMetadata()
                .withNewRoleRef("rbac.authorization.k8s.io", "Role", ACCOUNT)
                .addNewSubject("", "ServiceAccount", ACCOUNT, cluster.namespace())
                .build())
        .create();
    String all = Files.readString(cluster.kubeconfig());
    return Files.writeString(
        folder.resolve("kubeconfig-" + ACCOUNT),
        all.replace(token(cluster.client()), token(cluster.actingAs(ACCOUNT))));
  }

  private static String token(KubernetesClient client) {
    return client.getConfiguration().getOauthToken();
  }
}
