package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.k8s.cluster.Deployments;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** However often and in whatever order requests come, each changes its object at most once. */
class OnceProperties {

  private static final List<String> NAMES = List.of("a", "b");

  private static KubernetesMockServer server;
  private static KubernetesClient client;

  /**
   * A decision that was asked for.
   *
   * @param id its number
   * @param kind which action
   * @param target the index of the deployment's name
   */
  record Asked(int id, int kind, int target) {

    Action action() {
      String workload = "deployment/" + NAMES.get(target);
      return switch (kind) {
        case 0 -> new ScaleWorkload("sre", workload, id % 3, OptionalInt.empty());
        case 1 -> new ScaleWorkload("sre", workload, 0, 1);
        case 2 -> new RestartWorkload("sre", workload);
        default -> new UndoRollout("sre", workload);
      };
    }
  }

  @BeforeContainer
  static void start() {
    server =
        new KubernetesMockServer(
            new Context(),
            new MockWebServer(),
            new HashMap<>(),
            new KubernetesCrudDispatcher(),
            false);
    server.init();
    client = server.createClient();
  }

  @AfterContainer
  static void stop() {
    client.close();
    server.destroy();
  }

  @Property(tries = 60)
  void eachDecisionChangesItsObjectAtMostOnce(@ForAll("requests") List<Asked> requests) {
    NAMES.forEach(OnceProperties::deployAnew);
    Map<Integer, Integer> changes = new TreeMap<>();

    for (Asked asked : requests) {
      Deployment before = live(asked);
      // A runner of its own each time, as if Winnow had been restarted between.
      new ActionRunner(client, Requests.OPTIONS, () -> NOW, time -> {})
          .run(Requests.at(NOW.plusSeconds(asked.id()), "D-" + asked.id(), asked.action(), ""));
      Deployment after = live(asked);
      if (!after.getSpec().equals(before.getSpec())) {
        changes.merge(asked.id(), 1, Integer::sum);
        assertThat(after.getMetadata().getAnnotations())
            .containsEntry(DecisionAnnotations.DECISION, "D-" + asked.id());
      } else {
        assertThat(after).isEqualTo(before);
      }
    }

    assertThat(changes.values()).allMatch(times -> times == 1);
  }

  /** Few decisions, each of one action on one object, asked for again and again in any order. */
  @Provide
  Arbitrary<List<Asked>> requests() {
    Arbitrary<Asked> decision =
        Combinators.combine(
                Arbitraries.integers().between(0, 5), Arbitraries.integers().between(0, 3))
            .as((id, kind) -> new Asked(id, kind, id % 2));
    return decision
        .list()
        .uniqueElements(Asked::id)
        .ofMinSize(1)
        .ofMaxSize(6)
        .flatMap(decisions -> Arbitraries.of(decisions).list().ofMinSize(2).ofMaxSize(20));
  }

  private static Deployment live(Asked asked) {
    String name = NAMES.get(asked.target());
    return client.apps().deployments().inNamespace("sre").withName(name).get();
  }

  private static void deployAnew(String name) {
    client.apps().deployments().inNamespace("sre").withName(name).delete();
    client
        .resource(
            new DeploymentBuilder(Deployments.of(name, 1))
                .editMetadata()
                .withNamespace("sre")
                .endMetadata()
                .build())
        .create();
  }
}
