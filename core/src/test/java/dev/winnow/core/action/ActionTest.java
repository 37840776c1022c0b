package dev.winnow.core.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ActionTest {

  @Test
  void eachActionIsACommandThatAPersonCouldType() {
    assertThat(
            Stream.of(
                    new ScaleWorkload("sre", "deployment/swype-app", 0, 1),
                    new ScaleWorkload("sre", "statefulset/db", 3),
                    new RestartWorkload("sre", "deployment/swype-app"),
                    new UndoRollout("sre", "deployment/swype-app"),
                    new UndoRollout("sre", "deployment/swype-app", OptionalLong.of(4)),
                    new RollbackRelease("sre", "upcommerce", 3, 5),
                    new CordonNode("worker-1.example.org"),
                    new CordonNode("worker-1", false))
                .map(Action::commandLine))
        .containsExactly(
            "kubectl scale deployment/swype-app -n sre --replicas=0 --current-replicas=1",
            "kubectl scale statefulset/db -n sre --replicas=3",
            "kubectl rollout restart deployment/swype-app -n sre",
            "kubectl rollout undo deployment/swype-app -n sre",
            "kubectl rollout undo deployment/swype-app -n sre --to-revision=4",
            "helm rollback upcommerce 3 -n sre",
            "kubectl cordon worker-1.example.org",
            "kubectl uncordon worker-1");
    assertThat(new NamedAction("restart-job").command()).isEmpty();
  }

  @Test
  void whatCanBeTakenBackKnowsHow() {
    assertThat(new ScaleWorkload("sre", "deployment/a", 0, 2).opposite())
        .contains(new ScaleWorkload("sre", "deployment/a", 2, 0));
    assertThat(new ScaleWorkload("sre", "deployment/a", 0).opposite()).isEmpty();
    assertThat(new RestartWorkload("sre", "deployment/a").opposite())
        .contains(new UndoRollout("sre", "deployment/a"));
    assertThat(new UndoRollout("sre", "deployment/a").opposite()).isEmpty();
    assertThat(new RollbackRelease("sre", "a", 1, 2).opposite()).isEmpty();
    assertThat(new CordonNode("a").opposite()).contains(new CordonNode("a", false));
    assertThat(new NamedAction("a").opposite()).isEmpty();
  }

  @Test
  void theKeyTellsActionsOfOneTicketApart() {
    assertThat(new ScaleWorkload("sre", "deployment/a", 0).key())
        .isEqualTo("scale-workload sre/deployment/a");
    assertThat(new RollbackRelease("sre", "up", 1, 2).key())
        .isEqualTo("rollback-release sre/release/up");
    assertThat(new CordonNode("w1").key()).isEqualTo("cordon-node node/w1");
    assertThat(new NamedAction("restart-job").key()).isEqualTo("restart-job");
  }

  @Test
  void refusesWhatNoClusterHas() {
    assertThatThrownBy(() -> new ScaleWorkload("sre", "swype-app", 0))
        .hasMessage("\"swype-app\" is not a workload such as deployment/swype-app");
    assertThatThrownBy(() -> new ScaleWorkload("sre", "deployment/--all", 0))
        .hasMessage("\"--all\" is not a name that Kubernetes allows");
    assertThatThrownBy(() -> new ScaleWorkload("sre", "deployment/a", -1))
        .hasMessage("a workload has no fewer than 0 pods");
    assertThatThrownBy(() -> new ScaleWorkload("sre", "deployment/a", 0, -1))
        .hasMessage("a workload has no fewer than 0 pods");
    assertThatThrownBy(() -> new UndoRollout("sre", "deployment/a", OptionalLong.of(0)))
        .hasMessage("revisions begin with 1");
    assertThatThrownBy(() -> new RollbackRelease("sre", "up", 5, 5))
        .hasMessage("a release goes back to an earlier revision, not from 5 to 5");
    assertThatThrownBy(() -> new RollbackRelease("sre", "up", 0, 5))
        .hasMessageContaining("not from 5 to 0");
    assertThatThrownBy(() -> new CordonNode("a".repeat(254)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new NamedAction(" ")).hasMessage("an action needs a name");
  }

  @Property
  void noTextBecomesAnOptionOrASecondWord(@ForAll String text) {
    List<String> command;
    try {
      command = new ScaleWorkload(text, "deployment/" + text, 0).command();
    } catch (IllegalArgumentException e) {
      return;
    }
    assertThat(command.get(2)).matches("deployment/[a-z0-9][-a-z0-9.]*");
    assertThat(command.get(4)).matches("[a-z0-9][-a-z0-9.]*");
  }
}
