package dev.winnow.k8s.act;

import dev.winnow.core.action.Action;
import dev.winnow.core.action.NamedAction;
import dev.winnow.core.action.RestartWorkload;
import dev.winnow.core.action.ScaleWorkload;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.signal.ActionOutcome;
import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.testkit.action.ActionKit;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** What is done to a cluster promises what all actions do. */
@OnCluster
class ClusterActionKitTest extends ActionKit {

  private TestCluster cluster;

  @BeforeEach
  void deploy(TestCluster cluster) {
    this.cluster = cluster;
    cluster.client().resource(Deployments.of("swype-app", 2)).create();
  }

  @Override
  protected Function<ActionRequest, ActionOutcome> adapter(
      boolean acts, Function<Action, Optional<String>> against) {
    ActOptions options =
        new ActOptions(
            !acts,
            0,
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(20),
            Optional.empty(),
            Duration.ofSeconds(20),
            Optional.empty());
    return new ActionRunner(cluster.client(), options, () -> NOW, time -> {}, against)::run;
  }

  @Override
  protected Action working() {
    return new RestartWorkload(cluster.namespace(), "deployment/swype-app");
  }

  @Override
  protected Action failing() {
    return new ScaleWorkload(cluster.namespace(), "deployment/other", 0);
  }

  @Override
  protected Action foreign() {
    return new NamedAction("make-coffee");
  }

  @Override
  protected String world() {
    Deployment live = cluster.client().apps().deployments().withName("swype-app").get();
    return live.getMetadata().getAnnotations() + " " + live.getSpec();
  }

  @Override
  protected List<String> secrets() {
    return List.of();
  }
}
