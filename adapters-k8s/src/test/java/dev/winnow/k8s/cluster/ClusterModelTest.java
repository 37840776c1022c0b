package dev.winnow.k8s.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterModelTest {

  private final ClusterModel cluster =
      new ClusterModel("sre", "swype-app", 2, Instant.parse("2026-03-01T10:00:00Z"));

  @Test
  void restartsAreCountedUntilThePodIsReplaced() {
    cluster.networkFails(0);
    cluster.passes(Duration.ofMinutes(1));
    cluster.outOfMemory(0);
    assertThat(counts()).containsExactlyInAnyOrder(2, 0);
    cluster.replace(0);
    assertThat(counts()).containsExactly(0, 0);
  }

  @Test
  void scaledToNoneItHasNoPods() {
    cluster.scale(0);
    assertThat(cluster.size()).isZero();
    cluster.scale(3);
    assertThat(cluster.size()).isEqualTo(3);
  }

  @Test
  void versionsRiseAndTheSameStepsGiveTheSame() {
    cluster.networkFails(1);
    ClusterModel other =
        new ClusterModel("sre", "swype-app", 2, Instant.parse("2026-03-01T10:00:00Z"));
    other.networkFails(1);
    assertThat(other.changes()).isEqualTo(cluster.changes());
    assertThat(cluster.changes())
        .extracting(change -> Long.parseLong(change.object().getMetadata().getResourceVersion()))
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private List<Integer> counts() {
    return cluster.listed().stream()
        .filter(Pod.class::isInstance)
        .map(pod -> ((Pod) pod).getStatus().getContainerStatuses().get(0).getRestartCount())
        .toList();
  }
}
