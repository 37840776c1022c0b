package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.winnow.core.signal.Approval;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.Labels;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.ReleaseStatus;
import dev.winnow.core.signal.Signal;
import dev.winnow.core.signal.Target;
import dev.winnow.core.signal.WorkloadStatus;
import dev.winnow.k8s.helm.HelmSecret;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TranslationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final List<String> notices = new ArrayList<>();
  private final Translation translation = Translation.begin(notices::add);

  private List<Signal> seen(HasMetadata object) {
    return translation.seen(object, NOW);
  }

  private static HasMetadata deployment(String metadata, String spec, String status) {
    return Objects.of(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {namespace: sre, name: app, uid: d-1, %s}
        spec: {%s}
        status: {%s}
        """
            .formatted(metadata, spec, status));
  }

  @Test
  void aWorkloadIsToldWithWhatMatters() {
    HasMetadata object =
        deployment(
            "generation: 3, labels: {team: shop}, annotations: {winnow.dev/decision: D-1,"
                + " kustomize.toolkit.fluxcd.io/name: x, argocd.argoproj.io/instance: y,"
                + " meta.helm.sh/release-name: z, example.com/password: secret,"
                + " deployment.kubernetes.io/revision: '4'}",
            "replicas: 2",
            "observedGeneration: 2, readyReplicas: 1, updatedReplicas: 2, conditions: [{type:"
                + " Available, status: 'True', reason: MinimumReplicasAvailable}, {type:"
                + " Progressing, status: 'False', reason: ProgressDeadlineExceeded}]");
    WorkloadStatus status = (WorkloadStatus) seen(object).get(0);
    assertThat(status.subject()).isEqualTo("sre/deployment/app");
    assertThat(status.wanted()).isEqualTo(2);
    assertThat(status.ready()).isEqualTo(1);
    assertThat(status.available()).isZero();
    assertThat(status.updated()).isEqualTo(2);
    assertThat(status.observed()).isFalse();
    assertThat(status.revision()).isEqualTo(4);
    assertThat(status.labels()).isEqualTo(Labels.of("team", "shop"));
    assertThat(status.conditions())
        .isEqualTo(
            Labels.of("Available", "True").with("Progressing", "False ProgressDeadlineExceeded"));
    assertThat(status.annotations().keySet())
        .containsExactly(
            "argocd.argoproj.io/instance",
            "kustomize.toolkit.fluxcd.io/name",
            "meta.helm.sh/release-name",
            "winnow.dev/decision");
    assertThat(translation.seen(object, NOW.plusSeconds(9))).isEmpty();
  }

  @Test
  void aWorkloadThatDoesNotSayHowManyItWantsWantsOne() {
    assertThat(seen(deployment("", "paused: false", "")))
        .singleElement()
        .isInstanceOfSatisfying(
            WorkloadStatus.class, status -> assertThat(status.wanted()).isEqualTo(1));
  }

  @Test
  void anOlderLookAtAWorkloadIsPassedOver() {
    seen(deployment("generation: 5", "replicas: 0", "observedGeneration: 5"));
    assertThat(seen(deployment("generation: 4", "replicas: 1", "observedGeneration: 4"))).isEmpty();
  }

  @Test
  void aWorkloadThatIsDeletedIsGone() {
    HasMetadata object = deployment("", "replicas: 2", "readyReplicas: 2");
    seen(object);
    assertThat(translation.onlyThese(Deployment.class, "sre", Set.of("d-1"), NOW)).isEmpty();
    assertThat(translation.onlyThese(Deployment.class, "sre", Set.of(), NOW))
        .singleElement()
        .isInstanceOfSatisfying(
            WorkloadStatus.class,
            status -> {
              assertThat(status.gone()).isTrue();
              assertThat(status.wanted()).isZero();
              assertThat(status.ready()).isZero();
            });
    assertThat(translation.deleted(object, NOW)).isEmpty();
  }

  @Test
  void anApprovalIsToldOnceByWhoSetIt() {
    String approved =
        "annotations: {winnow.dev/approve: T-000007}, managedFields: [{manager: helm, fieldsV1:"
            + " {'f:metadata': {'f:annotations': {'f:other': {}}}}}, {manager: kubectl-annotate,"
            + " fieldsV1: {'f:metadata': {'f:annotations': {'f:winnow.dev/approve': {}}}}}]";
    seen(deployment("", "replicas: 1", ""));
    assertThat(seen(deployment(approved, "replicas: 1", "")))
        .contains(new Approval(Target.ticket("T-000007"), "kubectl-annotate", NOW, "kubernetes"));
    assertThat(seen(deployment(approved, "replicas: 2", ""))).noneMatch(Approval.class::isInstance);
    assertThat(seen(deployment(approved.replace("T-000007", "T-000008"), "replicas: 2", "")))
        .anyMatch(Approval.class::isInstance);
  }

  @Test
  void aNodeIsReadyIfItSaysSoAndCanBeReached() {
    String node =
        "{apiVersion: v1, kind: Node, metadata: {name: worker-1, uid: n-1}, spec: {%s}, status:"
            + " {conditions: [{type: Ready, status: '%s', reason: %s}]}}";
    assertThat(seen(Objects.of(node.formatted("", "True", "KubeletReady"))))
        .containsExactly(new NodeStatus("worker-1", true, true, "", NOW, "kubernetes"));
    assertThat(seen(Objects.of(node.formatted("", "True", "KubeletReady")))).isEmpty();
    assertThat(seen(Objects.of(node.formatted("unschedulable: true", "True", "KubeletReady"))))
        .containsExactly(new NodeStatus("worker-1", true, false, "", NOW, "kubernetes"));
    assertThat(seen(Objects.of(node.formatted("", "Unknown", "NodeStatusUnknown"))))
        .containsExactly(
            new NodeStatus("worker-1", false, true, "NodeStatusUnknown", NOW, "kubernetes"));
    HasMetadata lost =
        Objects.of(
            node.formatted(
                "taints: [{key: node.kubernetes.io/unreachable, effect: NoExecute}]",
                "True",
                "KubeletReady"));
    assertThat(seen(lost))
        .containsExactly(
            new NodeStatus(
                "worker-1",
                false,
                true,
                "Unreachable",
                NOW,
                "kubernetes",
                Labels.none(),
                Labels.none(),
                Labels.of("node.kubernetes.io/unreachable", "NoExecute"),
                Optional.empty()));
    assertThat(translation.deleted(lost, NOW))
        .containsExactly(new NodeStatus("worker-1", false, false, "Gone", NOW, "kubernetes"));
  }

  @Test
  void anEventIsToldOnceAndThenForAsOftenAsItHasHappenedSince() {
    seen(Objects.pod("p", Objects.owner("StatefulSet", "db"), "phase: Running"));
    String event =
        "{apiVersion: v1, kind: Event, metadata: {namespace: sre, name: e, uid: e-1},"
            + " involvedObject: {kind: Pod, namespace: sre, name: p, uid: uid-p, fieldPath:"
            + " 'spec.containers{app}'}, type: Warning, reason: Unhealthy, message: no answer,"
            + " count: %d, firstTimestamp: '2026-03-01T11:00:00Z', lastTimestamp:"
            + " '2026-03-01T11:0%d:00Z', source: {component: kubelet, host: worker-1}}";
    assertThat(seen(Objects.of(event.formatted(2, 1))))
        .containsExactly(event("app", 2, "2026-03-01T11:00:00Z", "2026-03-01T11:01:00Z"));
    assertThat(seen(Objects.of(event.formatted(2, 1)))).isEmpty();
    assertThat(seen(Objects.of(event.formatted(5, 4))))
        .containsExactly(event("app", 3, "2026-03-01T11:01:00Z", "2026-03-01T11:04:00Z"));
    assertThat(seen(Objects.of(event.formatted(3, 2)))).isEmpty();
    assertThat(seen(Objects.of(event.formatted(6, 7))))
        .containsExactly(event("app", 1, "2026-03-01T11:07:00Z", "2026-03-01T11:07:00Z"));
    translation.deleted(Objects.of(event.formatted(6, 7)), NOW);
    assertThat(seen(Objects.of(event.formatted(6, 7)))).isEmpty();
  }

  @Test
  void anEventOfTheNewerApiSaysTheSame() {
    seen(Objects.pod("p", Objects.owner("StatefulSet", "db"), "phase: Running"));
    HasMetadata event =
        Objects.of(
            "{apiVersion: events.k8s.io/v1, kind: Event, metadata: {namespace: sre, name: e, uid:"
                + " e-1}, regarding: {kind: Pod, namespace: sre, name: p, uid: uid-p, fieldPath:"
                + " 'spec.initContainers{app}'}, type: Warning, reason: Unhealthy, note: no answer,"
                + " eventTime: '2026-03-01T11:00:00.000000Z', series: {count: 4, lastObservedTime:"
                + " '2026-03-01T11:05:00.250000Z'}, reportingController: kubelet,"
                + " reportingInstance: worker-1}");
    assertThat(seen(event))
        .containsExactly(event("app", 4, "2026-03-01T11:00:00Z", "2026-03-01T11:05:00.250Z"));
  }

  @Test
  void anEventOfANodeIsOnThatNode() {
    HasMetadata event =
        Objects.of(
            "{apiVersion: v1, kind: Event, metadata: {namespace: default, name: e, uid: e-2,"
                + " creationTimestamp: '2026-03-01T11:00:00Z'}, involvedObject: {kind: Node, name:"
                + " worker-1}, type: Normal, reason: NodeNotReady}");
    assertThat(seen(event))
        .singleElement()
        .isInstanceOfSatisfying(
            ClusterEvent.class,
            told -> {
              assertThat(told.node()).isEqualTo("worker-1");
              assertThat(told.namespace()).isEmpty();
              assertThat(told.subject()).isEmpty();
              assertThat(told.at()).isEqualTo(Instant.parse("2026-03-01T11:00:00Z"));
            });
  }

  private static ClusterEvent event(String container, int count, String since, String until) {
    return new ClusterEvent(
        "sre",
        "Pod",
        "p",
        "uid-p",
        "statefulset/db",
        container,
        "worker-1",
        "Warning",
        "Unhealthy",
        "no answer",
        count,
        Instant.parse(until),
        "kubernetes",
        Instant.parse(since),
        Instant.parse(until));
  }

  @Test
  void aReleaseIsToldWithAllItsRevisionsUntilItIsGone() {
    HasMetadata first = new HelmSecret("sre", "shop", 1, "superseded").secret();
    HasMetadata second = new HelmSecret("sre", "shop", 2, "deployed").secret();
    assertThat(translation.seenTogether(List.of(second, first), NOW))
        .singleElement()
        .isInstanceOfSatisfying(
            ReleaseStatus.class,
            release -> assertThat(release.revisions()).extracting("number").containsExactly(1, 2));
    assertThat(translation.seenTogether(List.of(first, second), NOW)).isEmpty();
    translation.deleted(first, NOW);
    assertThat(translation.deleted(second, NOW))
        .singleElement()
        .isInstanceOfSatisfying(
            ReleaseStatus.class, release -> assertThat(release.revisions()).isEmpty());
  }

  @Test
  void aDamagedSecretIsSaidWithoutItsContent() {
    byte[] content = "password=hunter2".getBytes(StandardCharsets.UTF_8);
    assertThat(seen(new HelmSecret("sre", "shop", 1, "deployed").holding(content))).isEmpty();
    assertThat(notices)
        .singleElement()
        .asString()
        .contains("sre/sh.helm.release.v1.shop.v1", "passed over")
        .doesNotContain("hunter2");
  }

  @Test
  void aMemoryThatIsNoneIsRefused() {
    assertThatThrownBy(() -> Translation.resume("[1, 2", notice -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cannot be read");
  }

  @Test
  void allThatIsRememberedOutlivesASave() {
    List<HasMetadata> all =
        List.of(
            deployment("annotations: {winnow.dev/approve: T-1}", "replicas: 1", ""),
            Objects.pod("p", "", "phase: Running"),
            new HelmSecret("sre", "shop", 1, "deployed").secret(),
            Objects.of("{apiVersion: v1, kind: Node, metadata: {name: worker-1, uid: n}}"),
            Objects.of(
                "{apiVersion: v1, kind: Event, metadata: {namespace: sre, name: e, uid: e},"
                    + " involvedObject: {kind: Pod, name: p}, reason: Killing}"));
    assertThat(translation.seenTogether(all, NOW)).hasSize(6);
    Supplier<String> frozen = translation.frozen();
    String memory = translation.memory();
    translation.deleted(all.get(1), NOW);
    assertThat(frozen.get()).isEqualTo(memory).isNotEqualTo(translation.memory());
    Translation other = Translation.resume(memory, notices::add);
    assertThat(other.memory()).isEqualTo(memory);
    assertThat(other.seenTogether(all, NOW.plusSeconds(60))).isEmpty();
  }
}
