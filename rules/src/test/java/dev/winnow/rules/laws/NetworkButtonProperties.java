package dev.winnow.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.core.CompiledRules;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.ActionRequest;
import dev.winnow.core.decision.Decision;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.NodeStatus;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.core.signal.Signal;
import dev.winnow.rules.store.BundledRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * A button that was set for the network is never pressed on a history in which nothing says that
 * the network failed, however much else did.
 */
class NetworkButtonProperties {

  private static final CompiledRules RULES = BundledRules.load();
  private static final Instant START = Instant.parse("2026-01-05T10:00:00Z");

  /** The most easily pressed that can be set: the first restart, and a guess is enough. */
  private static final String EAGERLY =
      """
      redButton:
        - {namespace: sre, deployment: app, limit: 0, causes: [network], confidence: low}
        - {namespace: sre, deployment: b, limit: 0, causes: [network], confidence: low}
      """;

  private static final Policy EAGER = Given.policy(EAGERLY, RULES);

  private static final String CUT_OFF = "Liveness probe failed: dial tcp 10.0.0.1:80: i/o timeout";

  /** How containers end. */
  record Death(String reason, int exitCode) {}

  private static final List<Death> DEATHS =
      List.of(
          new Death("Error", 137),
          new Death("Error", 143),
          new Death("Error", 1),
          new Death("Error", 2),
          new Death("Completed", 0),
          new Death("Error", 139),
          new Death("Error", 255),
          new Death("Unknown", 255),
          new Death("OOMKilled", 137),
          new Death("OOMKilled", 143),
          new Death("ContainerStatusUnknown", 137),
          new Death("StartError", 128),
          new Death("Evicted", 137),
          new Death("", -1));

  /** What containers say at their end: of others, mostly, whom they call. */
  private static final List<String> WORDS =
      List.of(
          "",
          "panic: nil map",
          "dial tcp 10.0.0.9:5432: connect: connection refused",
          "dial tcp 10.0.0.9:5432: i/o timeout",
          "connect: no route to host",
          "could not connect to server: connect timeout expired",
          "read: connection reset by peer",
          "lookup db: no such host",
          "F1128 12:34:56.789012       1 main.go:42] network is down",
          "java.lang.OutOfMemoryError: Java heap space");

  /** What is said of pods, and says nothing of the network between a container and its probes. */
  private static final List<List<String>> OF_PODS =
      List.of(
          List.of("Unhealthy", "Readiness probe failed: dial tcp 10.0.0.1:80: i/o timeout"),
          List.of(
              "Unhealthy", "Readiness probe failed: dial tcp 10.0.0.1: connect: no route to host"),
          List.of("Unhealthy", "Liveness probe failed: context deadline exceeded"),
          List.of(
              "Unhealthy", "Liveness probe failed: read tcp 1.2.3.4:5->10.0.0.1:80: i/o timeout"),
          List.of("Unhealthy", "Liveness probe failed: dial tcp 127.0.0.1:80: i/o timeout"),
          List.of("Unhealthy", "Liveness probe failed: HTTP probe failed with statuscode: 503"),
          List.of(
              "Unhealthy",
              "Startup probe failed: dial tcp 10.0.0.1:80: connect: connection refused"),
          List.of("Unhealthy", "Liveness probe failed: read: connection reset by peer"),
          List.of("Unhealthy", "Liveness probe failed: command \"check\" timed out"),
          List.of("Killing", "Container app failed liveness probe, will be restarted"),
          List.of("Killing", "Stopping container app"),
          List.of("SandboxChanged", "Pod sandbox changed, it will be killed and re-created."),
          List.of("FailedCreatePodSandBox", "Failed to create pod sandbox: name is reserved"),
          List.of("Failed", "Failed to pull image: dial tcp 10.0.0.7:443: i/o timeout"),
          List.of("FailedMount", "MountVolume.SetUp failed: no route to host"),
          List.of("FailedPostStartHook", "PostStartHook failed: connect: no route to host"),
          List.of("Evicted", "The node was low on resource: memory."));

  private static final List<List<String>> OF_NODES =
      List.of(
          List.of("Rebooted", "Node has been rebooted"),
          List.of("NodeNotReady", "Node status is now: NodeNotReady"),
          List.of("Starting", "Starting kubelet."),
          List.of("ContainerdStart", "Starting containerd container runtime..."),
          List.of("OOMKilling", "Memory cgroup out of memory: Killed process 7 (java)"),
          List.of("SystemOOM", "System OOM encountered, victim process: java, pid: 7"),
          List.of("TaskHung", "task java:7 blocked for more than 120 seconds."));

  /** One thing that happens, some seconds after what was before. */
  record Step(int kind, int which, int what, int pod, int seconds) {

    Signal signal(Instant at) {
      return switch (kind) {
        case 0, 1, 2 -> restart(at);
        case 3, 4, 5, 6 -> ofPod(OF_PODS.get(which % OF_PODS.size()), at);
        case 7 -> ofNode(OF_NODES.get(which % OF_NODES.size()), at);
        default -> new NodeStatus(node(), which % 2 == 0, true, "KubeletReady", at, "law");
      };
    }

    private PodRestart restart(Instant at) {
      Death death = DEATHS.get(which % DEATHS.size());
      String words = WORDS.get(what % WORDS.size());
      int count = (int) Duration.between(START, at).toSeconds();
      return new PodRestart(
          "sre",
          workload(),
          name(),
          name(),
          "app",
          node(),
          count,
          1,
          death.reason(),
          death.exitCode(),
          Optional.of(at),
          words,
          at,
          "law");
    }

    ClusterEvent ofPod(List<String> said, Instant at) {
      String container =
          said.get(0).contains("andbox") || said.get(0).contains("SandBox") ? "" : "app";
      return new ClusterEvent(
          "sre",
          "Pod",
          name(),
          name(),
          workload(),
          container,
          node(),
          "Warning",
          said.get(0),
          said.get(1),
          1,
          at,
          "law");
    }

    private ClusterEvent ofNode(List<String> said, Instant at) {
      return new ClusterEvent(
          "",
          "Node",
          node(),
          node(),
          "",
          "",
          node(),
          "Warning",
          said.get(0),
          said.get(1),
          1,
          at,
          "law");
    }

    private String name() {
      return "pod-" + pod;
    }

    private String workload() {
      return pod < 2 ? "deployment/app" : "deployment/b";
    }

    private String node() {
      return "w" + pod % 2;
    }
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 100),
            Arbitraries.integers().between(0, 3),
            Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 20)),
                Tuple.of(1, Arbitraries.integers().between(60, 400))))
        .as(Step::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(80);
  }

  @Law
  void aButtonForTheNetworkIsNeverPressedIfNothingSaysThatItFailed(
      @ForAll("histories") List<Step> history) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(EAGER)) {
      Instant at = play(history, engine, decided);
      decided.addAll(engine.advanceTo(at.plus(Duration.ofMinutes(10))));
      assertThat(engine.failures()).isEmpty();
    }
    assertThat(decided).noneMatch(ActionRequest.class::isInstance);
  }

  /** The same histories with one container that was cut off: so the law is not kept by sleep. */
  @Law
  void itIsPressedOnceSomethingSaysSo(@ForAll("histories") List<Step> history) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(EAGER)) {
      Instant at = play(history, engine, decided).plus(Duration.ofMinutes(5));
      Step cutOff = new Step(0, 0, 0, 0, 0);
      engine.accept(cutOff.ofPod(List.of("Unhealthy", CUT_OFF), at));
      engine.accept(cutOff.restart(at));
      decided.addAll(engine.advanceTo(at.plus(Duration.ofMinutes(5))));
    }
    assertThat(decided).anyMatch(ActionRequest.class::isInstance);
  }

  /** The generator would have found the table as it was: it took a changed sandbox for a cut. */
  @Example
  void aTableThatTakesAChangedSandboxForTheNetworkIsFound() {
    String wrong = "restarts: {signs: [{reason: SandboxChanged, sign: sandbox}]}\n" + EAGERLY;
    Policy policy = Given.policy(wrong, RULES);

    assertThat(histories().sampleStream().limit(2_000))
        .anyMatch(history -> isExhausted(history, policy));
  }

  private static boolean isExhausted(List<Step> history, Policy policy) {
    List<Decision> decided = new ArrayList<>();
    try (TriageEngine engine = TriageEngine.of(policy)) {
      Instant at = play(history, engine, decided);
      decided.addAll(engine.advanceTo(at.plus(Duration.ofMinutes(10))));
    }
    return decided.stream().anyMatch(ActionRequest.class::isInstance);
  }

  private static Instant play(List<Step> history, TriageEngine engine, List<Decision> decided) {
    Instant at = START;
    for (Step step : history) {
      at = at.plusSeconds(step.seconds());
      decided.addAll(engine.accept(step.signal(at)).decisions());
    }
    return at;
  }
}
