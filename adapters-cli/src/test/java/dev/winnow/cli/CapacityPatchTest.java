package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.decision.Notification;
import dev.winnow.core.signal.Measurement;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.Policies;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The patches that a recommendation has fit a Deployment, as Kubernetes' own model has it. */
class CapacityPatchTest {

  private static final String SETTINGS =
      """
      capacity:
        services:
          - {service: shop, container: app, replicas: 3, usersPerReplica: 500, memory: 256Mi, used: 85, cpu: 250m}
      """;
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void aPatchIsPartOfADeployment(@TempDir Path folder) throws Exception {
    Path settings = Files.writeString(folder.resolve("settings.yaml"), SETTINGS);
    Policy policy = Policies.bundled().withSettings(settings).load();
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      for (Signal signal : signals()) {
        decided.addAll(engine.accept(signal, NOW).decisions());
      }
      decided.addAll(engine.advanceTo(NOW.plus(Duration.ofHours(1))));
    }

    assertThat(decided).noneMatch(ActionRequest.class::isInstance);
    Deployment patch = patch(decided);
    assertThat(patch.getAdditionalProperties()).isEmpty();
    assertThat(patch.getSpec().getAdditionalProperties()).isEmpty();
    assertThat(patch.getSpec().getReplicas()).isEqualTo(6);
    Container container = patch.getSpec().getTemplate().getSpec().getContainers().get(0);
    assertThat(container.getName()).isEqualTo("app");
    assertThat(container.getAdditionalProperties()).isEmpty();
    assertThat(container.getResources().getLimits()).containsEntry("memory", new Quantity("512Mi"));
    assertThat(container.getResources().getRequests())
        .containsEntry("memory", new Quantity("512Mi"))
        .containsEntry("cpu", new Quantity("250m"));
  }

  private static List<Signal> signals() {
    return List.of(
        new Measurement("load-test.memory-points", "shop", 25, "%", NOW, "test"),
        new Measurement("load-test.users", "shop", 2600, "", NOW, "test"),
        new dev.winnow.core.signal.Deployment(
            "shop", "2.4.0", "staging", "ops", List.of(), NOW, "test"));
  }

  private static Deployment patch(List<Decision> decided) {
    List<String> patches =
        decided.stream()
            .filter(Notification.class::isInstance)
            .map(told -> ((Notification) told).text())
            .filter(text -> text.contains("--patch '"))
            .map(text -> text.substring(text.indexOf("--patch '") + 9, text.lastIndexOf('\'')))
            .toList();
    assertThat(patches).hasSize(1);
    return new KubernetesSerialization().unmarshal(patches.get(0), Deployment.class);
  }
}
