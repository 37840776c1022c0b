package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.ResourceStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.WorkloadStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Claims for volumes, autoscalers, and what nodes and workloads say besides their numbers. */
class ResourceTranslationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String CLAIM =
      """
      apiVersion: v1
      kind: PersistentVolumeClaim
      metadata: {namespace: sre, name: data-0, uid: c-1, creationTimestamp: "2026-03-01T11:00:00Z"%s}
      spec: {storageClassName: fast}
      status: {phase: %s}
      """;

  private final Translation translation = Translation.begin(notice -> {});

  private List<Signal> seen(HasMetadata object) {
    return translation.seen(object, NOW);
  }

  private ResourceStatus one(HasMetadata object) {
    return (ResourceStatus) seen(object).get(0);
  }

  private static HasMetadata claim(String annotations, String phase) {
    return Objects.of(CLAIM.formatted(annotations, phase));
  }

  @Test
  void aClaimIsToldWithWhatItsStorageClassSays() {
    assertThat(
            seen(
                Objects.of(
                    """
                    apiVersion: storage.k8s.io/v1
                    kind: StorageClass
                    metadata: {name: fast}
                    provisioner: x
                    volumeBindingMode: WaitForFirstConsumer
                    """)))
        .isEmpty();
    ResourceStatus status = one(claim("", "Pending"));
    assertThat(status.subject()).isEqualTo("sre/persistentvolumeclaim/data-0");
    assertThat(status.phase()).isEqualTo("Pending");
    assertThat(status.since()).isEqualTo(Labels.of("Pending", "2026-03-01T11:00:00Z"));
    assertThat(status.details())
        .isEqualTo(Labels.of("storageClass", "fast").with("bindingMode", "WaitForFirstConsumer"));
    assertThat(translation.seen(claim("", "Pending"), NOW.plusSeconds(9))).isEmpty();
    assertThat(
            one(claim(", annotations: {volume.kubernetes.io/selected-node: w1}", "Pending"))
                .details())
        .containsEntry("node", "w1");
  }

  @Test
  void aClaimThatIsDeletedIsGoneAlsoAfterARestart() {
    seen(claim("", "Bound"));
    Translation resumed = Translation.resume(translation.memory(), notice -> {});
    assertThat(resumed.onlyThese(PersistentVolumeClaim.class, "sre", Set.of("c-1"), NOW)).isEmpty();
    assertThat(resumed.onlyThese(PersistentVolumeClaim.class, "sre", Set.of(), NOW))
        .singleElement()
        .isInstanceOfSatisfying(ResourceStatus.class, status -> assertThat(status.gone()).isTrue());
    assertThat(translation.deleted(claim("", "Bound"), NOW)).hasSize(1);
    assertThat(translation.deleted(claim("", "Bound"), NOW)).isEmpty();
  }

  @Test
  void anAutoscalerIsToldWithItsConditionsAndWhatItScales() {
    ResourceStatus status =
        one(
            Objects.of(
                """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {namespace: sre, name: shop, uid: h-1}
                spec: {maxReplicas: 5, scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: shop}}
                status:
                  desiredReplicas: 1
                  conditions:
                  - {type: AbleToScale, status: "True", reason: ReadyForNewScale}
                  - {type: ScalingActive, status: "False", reason: FailedGetResourceMetric, message: no metrics, lastTransitionTime: "2026-03-01T11:30:00Z"}
                """));
    assertThat(status.about()).isEqualTo("deployment/shop");
    assertThat(status.conditions())
        .isEqualTo(
            Labels.of("AbleToScale", "True ReadyForNewScale")
                .with("ScalingActive", "False FailedGetResourceMetric"));
    assertThat(status.messages()).isEqualTo(Labels.of("ScalingActive", "no metrics"));
    assertThat(status.since()).isEqualTo(Labels.of("ScalingActive", "2026-03-01T11:30:00Z"));
    assertThat(status.details()).isEqualTo(Labels.of("minReplicas", "1").with("maxReplicas", "5"));
  }

  @Test
  void anAutoscalerOfTheOldApiHasItsConditionsInAnAnnotation() {
    ResourceStatus status =
        one(
            Objects.of(
                """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata:
                  namespace: sre
                  name: shop
                  annotations:
                    autoscaling.alpha.kubernetes.io/conditions: '[{"type":"AbleToScale","status":"False","reason":"FailedGetScale"}]'
                spec: {maxReplicas: 5}
                """));
    assertThat(status.conditions()).isEqualTo(Labels.of("AbleToScale", "False FailedGetScale"));
  }

  @Test
  void aNodeIsToldWithItsTaintsItsTroublesAndItsAge() {
    NodeStatus node =
        (NodeStatus)
            seen(Objects.of(
                    """
                        apiVersion: v1
                        kind: Node
                        metadata: {name: w1, uid: n-1, creationTimestamp: "2026-01-01T00:00:00Z"}
                        spec: {taints: [{key: ToBeDeletedByClusterAutoscaler, value: "17", effect: NoSchedule}]}
                        status:
                          conditions:
                          - {type: MemoryPressure, status: "False", reason: KubeletHasSufficientMemory}
                          - {type: DiskPressure, status: "True", reason: KubeletHasDiskPressure, lastTransitionTime: "2026-03-01T11:00:00Z"}
                          - {type: Ready, status: "False", reason: KubeletNotReady, lastTransitionTime: "2026-03-01T11:50:00Z"}
                        """))
                .get(0);
    assertThat(node.conditions()).isEqualTo(Labels.of("DiskPressure", "KubeletHasDiskPressure"));
    assertThat(node.taints()).isEqualTo(Labels.of("ToBeDeletedByClusterAutoscaler", "NoSchedule"));
    assertThat(node.sinceMillis()).isEqualTo(Instant.parse("2026-03-01T11:50:00Z").toEpochMilli());
    assertThat(node.createdMillis())
        .isEqualTo(Instant.parse("2026-01-01T00:00:00Z").toEpochMilli());
  }

  @Test
  void aWorkloadIsToldWithTheWordsOfWhatIsNotWell() {
    WorkloadStatus status =
        (WorkloadStatus)
            seen(Objects.of(
                    """
                        apiVersion: apps/v1
                        kind: Deployment
                        metadata: {namespace: sre, name: shop, uid: d-1}
                        spec: {replicas: 2}
                        status:
                          conditions:
                          - {type: Available, status: "True", reason: MinimumReplicasAvailable, message: well}
                          - {type: ReplicaFailure, status: "True", reason: FailedCreate, message: exceeded quota, lastTransitionTime: "2026-03-01T11:00:00Z"}
                        """))
                .get(0);
    assertThat(status.conditions())
        .isEqualTo(Labels.of("Available", "True").with("ReplicaFailure", "True"));
    assertThat(status.messages()).isEqualTo(Labels.of("ReplicaFailure", "exceeded quota"));
    assertThat(status.since()).isEqualTo(Labels.of("ReplicaFailure", "2026-03-01T11:00:00Z"));
  }
}
