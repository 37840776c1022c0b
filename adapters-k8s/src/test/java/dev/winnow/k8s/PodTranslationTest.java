package dev.winnow.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.PodStatus;
import dev.winnow.core.signal.Signal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PodTranslationTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final String RUNNING =
      "phase: Running, conditions: [{type: Ready, status: 'True'}]";

  private final Translation translation = Translation.begin(notice -> {});

  private List<Signal> seen(HasMetadata object) {
    return translation.seen(object, NOW);
  }

  private PodStatus status(String metadata, String status) {
    return (PodStatus) seen(Objects.pod("p", metadata, status)).get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "StatefulSet, db, statefulset/db",
    "Job, nightly-7, job/nightly-7",
    "DaemonSet, logs, daemonset/logs",
    "ReplicaSet, alone, replicaset/alone",
    "Node, worker-1, pod/p"
  })
  void aPodBelongsToWhatControlsIt(String kind, String name, String workload) {
    assertThat(status(Objects.owner(kind, name), RUNNING).workload()).isEqualTo(workload);
  }

  @ParameterizedTest
  @CsvSource({
    "Job, resize-abcde, 'labels: {scaledjob.keda.sh/name: resize}', scaledjob/resize",
    "Workflow, backup-1773134400, '', cronworkflow/backup",
    "Workflow, backup-x7k2p, '', workflow/backup-x7k2p",
    "ReplicationController, shop-5, 'annotations: {openshift.io/deployment-config.name: shop}',"
        + " deploymentconfig/shop",
    "ReplicationController, shop, '', replicationcontroller/shop",
    "TaskRun, build-r4x, 'labels: {tekton.dev/task: test, tekton.dev/pipeline: build}',"
        + " pipeline/build",
    "TaskRun, lint-r4x, 'labels: {tekton.dev/task: lint}', task/lint",
  })
  void aRunOfManyBelongsToWhatMakesThem(String kind, String name, String marks, String workload) {
    String made = "creationTimestamp: '2026-03-10T09:20:04Z', " + Objects.owner(kind, name);
    String metadata = marks.isEmpty() ? made : made + ", " + marks;
    assertThat(status(metadata, RUNNING).workload()).isEqualTo(workload);
  }

  @Test
  void aWorkerOfAirflowBelongsToItsDag() {
    assertThat(status("labels: {dag_id: nightly, task_id: load}", RUNNING).workload())
        .isEqualTo("dag/nightly");
  }

  @Test
  void aPodThatNothingControlsIsItsOwnWorkload() {
    assertThat(status("", RUNNING).subject()).isEqualTo("sre/pod/p");
  }

  @Test
  void theDeploymentOfAReplicaSetThatIsNotKnownIsGuessedByTheHash() {
    String pod = "labels: {pod-template-hash: 5d4f8}, " + Objects.owner("ReplicaSet", "app-5d4f8");
    assertThat(status(pod, RUNNING).workload()).isEqualTo("deployment/app");
  }

  @Test
  void aReplicaSetThatIsKnownTellsItsOwnerInOneListToo() {
    HasMetadata pod =
        Objects.pod(
            "p",
            "labels: {pod-template-hash: 5d4f8}, " + Objects.owner("ReplicaSet", "app-5d4f8"),
            RUNNING);
    HasMetadata set =
        Objects.of(
            "{apiVersion: apps/v1, kind: ReplicaSet, metadata: {namespace: sre, name: app-5d4f8, "
                + Objects.owner("Rollout", "app")
                + "}}");
    assertThat(translation.seenTogether(List.of(pod, set), NOW))
        .singleElement()
        .isInstanceOfSatisfying(
            PodStatus.class, status -> assertThat(status.workload()).isEqualTo("rollout/app"));
  }

  @Test
  void aStatusIsToldWhenItChangesButNotWhenOnlyItsWordsDo() {
    String waits =
        "phase: Running, containerStatuses: [{name: app, restartCount: 0, state: {waiting: {reason:"
            + " CrashLoopBackOff, message: back-off %s}}}]";
    assertThat(seen(Objects.pod("p", "", RUNNING))).hasSize(1);
    assertThat(seen(Objects.pod("p", "", RUNNING))).isEmpty();
    assertThat(seen(Objects.pod("p", "", waits.formatted("10s"))))
        .singleElement()
        .isInstanceOfSatisfying(
            PodStatus.class,
            status -> {
              assertThat(status.ready()).isFalse();
              assertThat(status.container()).isEqualTo("app");
              assertThat(status.waiting()).isEqualTo("CrashLoopBackOff");
              assertThat(status.message()).isEqualTo("back-off 10s");
              assertThat(status.node()).isEqualTo("worker-1");
            });
    assertThat(seen(Objects.pod("p", "", waits.formatted("20s")))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "b|ImagePullBackOff|phase: Pending, containerStatuses: [{name: a, state: {waiting: {reason: ContainerCreating}}}, {name: b, state: {waiting: {reason: ImagePullBackOff}}}]",
        "a|ContainerCreating|phase: Pending, containerStatuses: [{name: a, state: {waiting: {reason: ContainerCreating}}}]",
        "init|CrashLoopBackOff|phase: Pending, initContainerStatuses: [{name: init, state: {waiting: {reason: CrashLoopBackOff}}}], containerStatuses: [{name: a, state: {waiting: {reason: PodInitializing}}}]",
        "''|Evicted|phase: Failed, reason: Evicted, message: disk",
        "''|Unschedulable|phase: Pending, conditions: [{type: PodScheduled, status: 'False', reason: Unschedulable}]",
        "a|OOMKilled|phase: Failed, containerStatuses: [{name: a, state: {terminated: {exitCode: 137, reason: OOMKilled}}}]",
        "''|''|phase: Succeeded, containerStatuses: [{name: a, state: {terminated: {exitCode: 0, reason: Completed}}}]"
      })
  void whatIsMostToThePointIsWhyItDoesNotRun(String container, String waiting, String status) {
    PodStatus told = status("", status);
    assertThat(told.container()).isEqualTo(container);
    assertThat(told.waiting()).isEqualTo(waiting);
  }

  @Test
  void aPodThatNoSchedulerHasLookedAtSaysSo() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata: {namespace: sre, name: p, uid: u, creationTimestamp: '2026-01-05T09:00:00Z'}
        spec: {schedulerName: of-our-own}
        status: {phase: Pending}
        """;
    PodStatus told = (PodStatus) seen(Objects.of(pod)).get(0);
    assertThat(told.waiting()).isEqualTo("NotAssigned");
    assertThat(told.message()).isEqualTo("no scheduler has looked at it");
  }

  @Test
  void aPodThatIsDeletedIsGoneOnceAndStaysSo() {
    HasMetadata pod = Objects.pod("p", "", RUNNING);
    seen(pod);
    assertThat(translation.deleted(pod, NOW))
        .singleElement()
        .isInstanceOfSatisfying(PodStatus.class, status -> assertThat(status.gone()).isTrue());
    assertThat(translation.deleted(pod, NOW)).isEmpty();
    assertThat(seen(pod)).isEmpty();
  }

  @Test
  void whatAListNoLongerHasIsGoneInItsNamespace() {
    seen(Objects.pod("p", "", RUNNING));
    seen(Objects.pod("q", "", RUNNING));
    Class<? extends HasMetadata> pods = io.fabric8.kubernetes.api.model.Pod.class;
    assertThat(translation.onlyThese(pods, "other", Set.of(), NOW)).isEmpty();
    assertThat(translation.onlyThese(pods, "sre", Set.of("uid-q"), NOW))
        .singleElement()
        .isInstanceOfSatisfying(PodStatus.class, it -> assertThat(it.pod()).isEqualTo("p"));
  }

  @Test
  void whatIsLongGoneIsForgotten() {
    HasMetadata pod = Objects.pod("p", "", RUNNING);
    seen(pod);
    translation.deleted(pod, NOW);
    translation.seen(Objects.pod("q", "", RUNNING), NOW.plus(Duration.ofMinutes(30)));
    assertThat(translation.memory()).contains("uid-p");
    translation.seen(Objects.pod("q", "", RUNNING), NOW.plus(Duration.ofHours(2)));
    assertThat(translation.memory()).doesNotContain("uid-p").contains("uid-q");
  }

  @Test
  void ofAPodThatIsNewToTheWatchOnlyTheLastEndIsTold() {
    String status =
        "phase: Running, containerStatuses: [{name: app, restartCount: 7, state: {running:"
            + " {startedAt: '2026-03-01T11:50:01Z'}}, lastState: {terminated: {exitCode: 137,"
            + " reason: OOMKilled, message: too much, finishedAt: '2026-03-01T11:50:00Z'}}}]";
    String created = "creationTimestamp: '2026-02-01T00:00:00Z'";
    Signal first = seen(Objects.pod("p", created, status)).get(0);
    assertThat(first)
        .isEqualTo(
            new PodRestart(
                "sre",
                "pod/p",
                "p",
                "uid-p",
                "app",
                "worker-1",
                7,
                1,
                "OOMKilled",
                137,
                java.util.Optional.of(Instant.parse("2026-03-01T11:50:00Z")),
                "too much",
                Instant.parse("2026-03-01T11:50:00Z"),
                "kubernetes",
                true,
                false,
                ""));
    assertThat(seen(Objects.pod("p", created, status))).isEmpty();
  }

  @Test
  void restartsThatNobodySawAreOneSignalForAll() {
    String status =
        "phase: Running, containerStatuses: [{name: app, restartCount: %d, state: {running:"
            + " {startedAt: '2026-03-01T11:%d:01Z'}}, lastState: {terminated: {exitCode: 1,"
            + " reason: Error, finishedAt: '2026-03-01T11:%d:00Z'}}}]";
    seen(Objects.pod("p", "", status.formatted(1, 10, 10)));
    List<PodRestart> told =
        seen(Objects.pod("p", "", status.formatted(5, 50, 50))).stream()
            .map(PodRestart.class::cast)
            .toList();
    assertThat(told).extracting(PodRestart::count).containsExactly(4, 5);
    assertThat(told).extracting(PodRestart::delta).containsExactly(3, 1);
    assertThat(told).extracting(PodRestart::reason).containsExactly("", "Error");
    assertThat(told).extracting(PodRestart::exitCode).containsExactly(-1, 1);
    assertThat(told.get(0).finishedAt()).isEmpty();
    assertThat(told).extracting(PodRestart::id).doesNotHaveDuplicates();
  }

  @Test
  void aPodThatWaitsToBeStartedAgainIsNotToldTwice() {
    String waits =
        "phase: Running, containerStatuses: [{name: app, restartCount: 3, state: {waiting: {reason:"
            + " CrashLoopBackOff}}, lastState: {terminated: {exitCode: 1, finishedAt:"
            + " '2026-03-01T11:00:00Z'}}}]";
    String runs =
        "phase: Running, containerStatuses: [{name: app, restartCount: 4, state: {running:"
            + " {startedAt: '2026-03-01T11:05:00Z'}}, lastState: {terminated: {exitCode: 1,"
            + " finishedAt: '2026-03-01T11:00:00Z'}}}]";
    assertThat(seen(Objects.pod("p", "", waits)))
        .filteredOn(PodRestart.class::isInstance)
        .hasSize(1);
    assertThat(seen(Objects.pod("p", "", runs))).noneMatch(PodRestart.class::isInstance);
  }

  @Test
  void aCountWithoutATimeIsBelievedUntilTheCountHasOnceFallen() {
    String bare = "phase: Running, containerStatuses: [{name: app, restartCount: %d}]";
    String runs =
        "phase: Running, containerStatuses: [{name: app, restartCount: 1, state: {running:"
            + " {startedAt: '2026-03-01T11:05:00Z'}}}]";
    seen(Objects.pod("p", "", bare.formatted(0)));
    assertThat(seen(Objects.pod("p", "", bare.formatted(3)))).hasSize(1);
    assertThat(seen(Objects.pod("p", "", bare.formatted(3)))).isEmpty();
    assertThat(seen(Objects.pod("p", "", runs))).isEmpty();
    assertThat(seen(Objects.pod("p", "", bare.formatted(4)))).isEmpty();
  }

  @Test
  void anObjectWithoutANameOrAStatusDoesNoHarm() {
    assertThat(seen(Objects.of("{apiVersion: v1, kind: Pod}"))).isEmpty();
    assertThat(seen(Objects.of("{apiVersion: v1, kind: Pod, metadata: {name: p}}"))).hasSize(1);
  }
}
