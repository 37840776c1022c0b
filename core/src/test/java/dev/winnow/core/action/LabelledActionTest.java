package dev.winnow.core.action;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Labels;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LabelledActionTest {

  @ParameterizedTest
  @CsvSource({
    "workload, deployment/shop, deployment/shop",
    "deployment, shop, deployment/shop",
    "statefulset, db, statefulset/db",
    "daemonset, log, daemonset/log"
  })
  void labelsSayWhichWorkload(String label, String value, String workload) {
    Labels labels = Labels.of(Map.of("namespace", "sre", label, value));

    assertThat(Action.of("restart-workload", labels))
        .isEqualTo(new RestartWorkload("sre", workload));
    assertThat(Action.of("undo-rollout", labels)).isEqualTo(new UndoRollout("sre", workload));
  }

  @Test
  void aWorkloadCanBeNamedApartFromItsType() {
    Labels labels =
        Labels.of(Map.of("namespace", "sre", "workload", "db", "workload_type", "StatefulSet"));

    assertThat(Action.of("restart-workload", labels))
        .isEqualTo(new RestartWorkload("sre", "statefulset/db"));
  }

  @Test
  void aNodeIsCordoned() {
    assertThat(Action.of("cordon-node", Labels.of("node", "n1"))).isEqualTo(new CordonNode("n1"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"restart-workload", "undo-rollout", "cordon-node"})
  void whatTheLabelsDoNotSayIsLeftToTheAdapter(String name) {
    assertThat(Action.of(name, Labels.none())).isEqualTo(new NamedAction(name));
    assertThat(Action.of(name, Labels.of(Map.of("deployment", "shop"))))
        .isEqualTo(new NamedAction(name));
  }

  @Test
  void whatKubernetesWouldNotAllowIsNoTarget() {
    Labels labels = Labels.of(Map.of("namespace", "sre", "deployment", "shop; rm"));

    assertThat(Action.of("restart-workload", labels).target()).isEmpty();
    assertThat(Action.of("cordon-node", Labels.of("node", "-n1")).target()).isEmpty();
  }

  @Test
  void anyOtherNameIsTheAdapters() {
    Labels labels = Labels.of(Map.of("namespace", "sre", "deployment", "shop"));

    assertThat(Action.of("scale-workload", labels)).isEqualTo(new NamedAction("scale-workload"));
  }
}
