package dev.winnow.k8s.act;

import static dev.winnow.k8s.act.Requests.NOW;
import static dev.winnow.k8s.act.Requests.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.winnow.core.action.Action;
import dev.winnow.core.action.CordonNode;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.action.UndoRollout;
import dev.winnow.core.signal.ActionOutcome.Result;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.api.model.apps.DeploymentSpec;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command that an action prints does the same as the action. */
@OnCluster
class KubectlTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private TestCluster cluster;
  private Rollouts rollouts;
  private ActionRunner runner;
  private Kubectl kubectl;
  private KubectlGate gate;
  @TempDir private Path cache;

  @BeforeEach
  void connect(TestCluster given) throws IOException {
    Kubectl.mustBeThere();
    cluster = given;
    rollouts = new Rollouts(cluster);
    runner = new ActionRunner(cluster.client(), Requests.OPTIONS, () -> NOW, time -> {});
    gate = cluster.real() ? null : new KubectlGate(cluster.client().getMasterUrl().toString());
    kubectl =
        new Kubectl(
            gate == null
                ? List.of("--kubeconfig=" + cluster.kubeconfig())
                : List.of(
                    "--kubeconfig=/dev/null", "--server=" + gate.url(), "--cache-dir=" + cache));
  }

  @AfterEach
  void close() {
    if (gate != null) {
      gate.close();
    }
  }

  static List<BiFunction<String, String, Action>> actions() {
    return List.of(
        (ns, name) -> new ScaleWorkload(ns, name, 0, 1),
        (ns, name) -> new ScaleWorkload(ns, name, 3, OptionalInt.empty()),
        RestartWorkload::new,
        UndoRollout::new,
        (ns, name) -> new UndoRollout(ns, name, OptionalLong.of(1)));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void theCommandDoesTheSame(BiFunction<String, String, Action> action) {
    for (String name : List.of("left", "right")) {
      rollouts.first(Deployments.of(name, 1));
      rollouts.next(name, "app:2");
      rollouts.next(name, "app:3");
    }

    JsonNode before = told("left");
    Action printed = action.apply(cluster.namespace(), "deployment/left");
    Action carriedOut = action.apply(cluster.namespace(), "deployment/right");
    kubectl.types(printed);
    assertThat(runner.run(request("D-1", carriedOut)).result()).isEqualTo(Result.DONE);

    // kubectl writes empty objects where there is nothing.
    assertThat(PodTemplates.isSame(told("left"), told("right")))
        .as("%s and %s", told("left"), told("right"))
        .isTrue();
    assertThat(told("left")).isNotEqualTo(before);
  }

  @Test
  void theCommandsForNodesDoTheSame() {
    String name = "node-" + UUID.randomUUID();
    Node node =
        new NodeBuilder()
            .withNewMetadata()
            .withName(name)
            .endMetadata()
            .withNewSpec()
            .endSpec()
            .build();
    cluster.client().resource(node).create();

    kubectl.types(new CordonNode(name));
    assertThat(runner.run(request("D-1", new CordonNode(name))).detail()).contains("already");
    kubectl.types(new CordonNode(name, false));
    assertThat(runner.run(request("D-2", new CordonNode(name, false))).detail())
        .contains("already");
    cluster.client().nodes().withName(name).delete();
  }

  @Test
  void theCommandIsAsCarefulAsTheAction() {
    rollouts.first(Deployments.of("left", 2));

    assertThatThrownBy(
            () -> kubectl.types(new ScaleWorkload(cluster.namespace(), "deployment/left", 0, 1)))
        .hasMessageContaining("xpected replicas");
  }

  /** What matters of a deployment, without its name and times. */
  private JsonNode told(String name) {
    DeploymentSpec spec = rollouts.deployment(name).getSpec();
    ObjectNode all = JSON.createObjectNode().put("replicas", spec.getReplicas());
    all.set("template", JSON.valueToTree(spec.getTemplate()));
    String text = all.toString().replace(name, "NAME");
    return JSON.convertValue(
        Serialization.unmarshal(text.replaceAll("(restartedAt\":\")[^\"]+", "$1"), Map.class),
        JsonNode.class);
  }
}
