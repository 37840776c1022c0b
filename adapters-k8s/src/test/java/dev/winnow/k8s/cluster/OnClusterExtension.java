package dev.winnow.k8s.cluster;

import io.fabric8.kubernetes.client.KubernetesClient;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its cluster, and skips it, saying why, where a real one is asked for in vain. */
final class OnClusterExtension implements ParameterResolver, ExecutionCondition {

  private static final Namespace STORE = Namespace.create(OnClusterExtension.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (!Binaries.realAskedFor()) {
      return ConditionEvaluationResult.enabled("on the mock server");
    }
    return Binaries.find()
        .missing()
        .map(OnClusterExtension::skipped)
        .orElseGet(OnClusterExtension::real);
  }

  private static ConditionEvaluationResult skipped(String missing) {
    System.err.println("Skipped, for want of a real API server: " + missing);
    return ConditionEvaluationResult.disabled(missing);
  }

  private static ConditionEvaluationResult real() {
    return ConditionEvaluationResult.enabled("on a real API server");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == TestCluster.class || type == KubernetesClient.class || type == FakeKubelet.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    TestCluster cluster =
        context
            .getStore(STORE)
            .getOrComputeIfAbsent(TestCluster.class, key -> make(context), TestCluster.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == KubernetesClient.class) {
      return cluster.client();
    }
    return type == FakeKubelet.class ? cluster.kubelet() : cluster;
  }

  /** The store closes what it holds: a cluster after its test, the control plane after the run. */
  private static TestCluster make(ExtensionContext context) {
    if (!Binaries.realAskedFor()) {
      return new MockCluster();
    }
    return new RealCluster(
        context
            .getRoot()
            .getStore(STORE)
            .getOrComputeIfAbsent(
                ControlPlane.class,
                key -> ControlPlane.start(Binaries.find()),
                ControlPlane.class));
  }
}
