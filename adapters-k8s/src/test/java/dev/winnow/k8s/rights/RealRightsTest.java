package dev.winnow.k8s.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.fabric8.kubernetes.api.model.authorization.v1.SelfSubjectAccessReviewBuilder;
import io.fabric8.kubernetes.api.model.rbac.ClusterRole;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.PolicyRuleBuilder;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * With the rights of deploy/rbac.yaml everything works; without any one of them something fails.
 */
@OnCluster
class RealRightsTest {

  private static final Set<String> WATCHING = Set.of("list", "watch");

  private TestCluster cluster;
  private static final String LEASE = "winnow-sre";
  private KubernetesClient winnow;
  private List<HasMetadata> files;

  @BeforeEach
  void grant(TestCluster given) {
    Assumptions.assumeTrue(
        given.real(), "the mock server has no rights: -Pkube-api -Dkube.bin=DIR");
    cluster = given;
    winnow = cluster.actingAs("winnow");
    String here =
        DeployFiles.rights().replaceAll("(namespace: )(sre|winnow)", "$1" + cluster.namespace());
    files = DeployFiles.objectsIn(here);
    files.removeIf(object -> object instanceof Namespace || object instanceof ServiceAccount);
    files.forEach(object -> cluster.client().resource(object).createOr(o -> o.update()));
    prepare();
  }

  @AfterEach
  void takeBack() {
    if (files != null) {
      files.forEach(object -> cluster.client().resource(object).delete());
      cluster.client().nodes().withName(EverythingWinnowDoes.NODE).delete();
    }
  }

  @Test
  void allOfThemAreEnough() {
    Right.granted(files).forEach(right -> awaitRight(right, true));

    assertThat(everything().acts())
        .filteredOn(outcome -> outcome.detail().contains("403"))
        .isEmpty();
    assertThat(everything().acts().subList(0, 3)).allMatch(ActionOutcome::success);
  }

  @Test
  void eachOfThemIsNeeded() {
    Set<Right> idle = new TreeSet<>();
    Set<Right> rights = Right.granted(files);
    // Who holds no lease is not kept from watching and acting here: HeldLease has tests of its own.
    rights.removeIf(right -> right.resource().equals("leases"));
    for (Right right : rights) {
      without(right);
      if (!fails(right)) {
        idle.add(right);
      }
      files.forEach(object -> cluster.client().resource(object).update());
      awaitRight(right, true);
    }
    assertThat(idle).isEmpty();
  }

  private boolean fails(Right right) {
    if (WATCHING.contains(right.verb())) {
      List<String> notices = everything().watches(() -> false);
      return notices.stream().anyMatch(notice -> notice.contains(right.resource()));
    }
    prepare();
    return everything().acts().stream()
        .anyMatch(o -> o.detail().contains("(403): " + right.verb() + " " + right.resource()));
  }

  private EverythingWinnowDoes everything() {
    return new EverythingWinnowDoes(winnow, cluster.namespace());
  }

  private void without(Right right) {
    for (HasMetadata object : files) {
      HasMetadata copy = cluster.client().getKubernetesSerialization().clone(object);
      if (copy instanceof Role role && right.where().equals("namespace")) {
        role.setRules(less(role.getRules(), right));
        cluster.client().resource(copy).update();
      } else if (copy instanceof ClusterRole role && right.where().equals("cluster")) {
        role.setRules(less(role.getRules(), right));
        cluster.client().resource(copy).update();
      }
    }
    awaitRight(right, false);
  }

  /** One rule for each right that is left. */
  private static List<PolicyRule> less(List<PolicyRule> rules, Right without) {
    return rules.stream()
        .flatMap(rule -> Right.of(without.where(), rule).stream())
        .filter(right -> !right.equals(without))
        .map(
            right ->
                new PolicyRuleBuilder()
                    .withApiGroups(right.group())
                    .withResources(right.resource())
                    .withVerbs(right.verb())
                    .build())
        .toList();
  }

  /** The API server hears of changed roles a moment later. */
  private void awaitRight(Right right, boolean has) {
    Wait.until(right + " is " + has, () -> has(right) == has);
  }

  private boolean has(Right right) {
    var review =
        new SelfSubjectAccessReviewBuilder()
            .withNewSpec()
            .withNewResourceAttributes()
            .withGroup(right.group())
            .withResource(right.resource())
            .withVerb(right.verb())
            // Of leases only one may be seen and changed.
            .withName(right.resource().equals("leases") ? LEASE : null)
            .withNamespace(right.where().equals("namespace") ? cluster.namespace() : null)
            .endResourceAttributes()
            .endSpec()
            .build();
    return winnow
        .authorization()
        .v1()
        .selfSubjectAccessReview()
        .create(review)
        .getStatus()
        .getAllowed();
  }

  /** Objects that no decision has touched. */
  private void prepare() {
    KubernetesClient admin = cluster.client();
    admin.apps().deployments().withName("app").delete();
    admin.apps().statefulSets().withName("db").delete();
    admin.nodes().withName(EverythingWinnowDoes.NODE).delete();
    Wait.until("app is gone", () -> admin.apps().replicaSets().list().getItems().isEmpty());
    Deployment app = admin.resource(Deployments.of("app", 1)).create();
    cluster.kubelet().settle();
    admin
        .apps()
        .deployments()
        .withName("app")
        .edit(
            d -> {
              d.getSpec().getTemplate().getSpec().getContainers().get(0).setImage("app:2");
              return d;
            });
    cluster.kubelet().settle();
    admin.resource(database(app)).create();
    admin
        .resource(
            new NodeBuilder()
                .withNewMetadata()
                .withName(EverythingWinnowDoes.NODE)
                .endMetadata()
                .withNewSpec()
                .endSpec()
                .build())
        .create();
  }

  private static HasMetadata database(Deployment like) {
    return new StatefulSetBuilder()
        .withNewMetadata()
        .withName("db")
        .endMetadata()
        .withNewSpec()
        .withReplicas(0)
        .withServiceName("db")
        .withNewSelector()
        .addToMatchLabels("app", "db")
        .endSelector()
        .withNewTemplateLike(like.getSpec().getTemplate())
        .editMetadata()
        .withLabels(Map.of("app", "db"))
        .endMetadata()
        .endTemplate()
        .endSpec()
        .build();
  }
}
