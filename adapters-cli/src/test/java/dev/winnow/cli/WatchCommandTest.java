package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.winnow.k8s.cluster.Deployments;
import dev.winnow.k8s.cluster.OnCluster;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.EventBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole commands against a cluster. */
@OnCluster
class WatchCommandTest {

  private static final String SWYPE = "swype-app";

  @TempDir private Path folder;
  private Path settings = Path.of("");

  @BeforeEach
  void startsSwype(TestCluster cluster) throws IOException {
    settings =
        Files.writeString(
            folder.resolve("settings.yaml"),
            """
            redButton:
              - {namespace: %s, deployment: swype-app, limit: 3, window: 1h, check: 60s}
            kubernetes: {tick: 20ms, saveEvery: 50ms, firstWait: 50ms, longestWait: 200ms, settling: 50ms}
            """
                .formatted(cluster.namespace()));
    cluster.client().resource(Deployments.of(SWYPE, 1)).create();
    cluster.kubelet().settle();
  }

  private Watching watching(TestCluster cluster, String... more) {
    return watching(cluster, false, more);
  }

  private Watching watching(TestCluster cluster, boolean terminal, String... more) {
    List<String> args =
        new ArrayList<>(List.of("watch", "--no-config", "--settings", settings.toString()));
    args.addAll(List.of(more));
    if (!args.contains("--state")) {
      args.addAll(List.of("--state", state().toString()));
    }
    return new Watching(
        cluster.kubelet().now(),
        Map.of("KUBECONFIG", cluster.kubeconfig().toString()),
        terminal,
        args.toArray(String[]::new));
  }

  /** Swype's probe fails by the network, kubelet starts it again, and that is judged. */
  private void networkFails(TestCluster cluster, Watching watching, int times) {
    sees(cluster);
    for (int i = 0; i < times; i++) {
      cluster.kubelet().networkFails(cluster.kubelet().pod(SWYPE));
      heard(cluster.kubelet().now());
      watching.time(cluster.kubelet().passes(Duration.ofMinutes(2)));
    }
  }

  /** The restart and what explains it are known: time may pass until it is judged. */
  private void heard(Instant at) {
    Wait.until(
        "what kubelet said is heard",
        () ->
            SavedState.count(state(), "restart", at) >= 1
                && SavedState.count(state(), "evidence", at) >= 2);
  }

  private Path state() {
    return folder.resolve("state").resolve("winnow.json");
  }

  /** The mock server tells a watch nothing of what happened between its list and its beginning. */
  private void sees(TestCluster cluster) {
    Pod pod = cluster.kubelet().pod(SWYPE);
    AtomicInteger looks = new AtomicInteger();
    List<String> uids = new ArrayList<>();
    Wait.until(
        "the watch sees what happens",
        () -> {
          if (looks.getAndIncrement() % 50 == 0) {
            uids.add(somethingHappens(cluster, pod, looks.get()));
          }
          return Files.exists(state()) && uids.stream().anyMatch(text(state())::contains);
        });
  }

  private static String somethingHappens(TestCluster cluster, Pod pod, int number) {
    String now = cluster.kubelet().now().toString();
    Event event =
        new EventBuilder()
            .withNewMetadata()
            .withName("look-" + System.nanoTime())
            .withNamespace(cluster.namespace())
            .endMetadata()
            .withType("Normal")
            .withReason("Pulled")
            .withMessage("look " + number)
            .withFirstTimestamp(now)
            .withLastTimestamp(now)
            .withCount(1)
            .withNewInvolvedObject()
            .withKind("Pod")
            .withNamespace(cluster.namespace())
            .withName(pod.getMetadata().getName())
            .withUid(pod.getMetadata().getUid())
            .endInvolvedObject()
            .build();
    return cluster.client().resource(event).create().getMetadata().getUid();
  }

  private static int wanted(TestCluster cluster) {
    return cluster
        .client()
        .apps()
        .deployments()
        .inNamespace(cluster.namespace())
        .withName(SWYPE)
        .get()
        .getSpec()
        .getReplicas();
  }

  @Test
  void withoutActItOnlySaysWhatItWouldDo(TestCluster cluster) {
    try (Watching watching = watching(cluster)) {
      watching.says("actions are only said");
      networkFails(cluster, watching, 4);
      watching.says("would do: kubectl scale deployment/swype-app");
      Ran ran = watching.stop();

      assertThat(ran.code()).isZero();
      assertThat(ran.err()).isEmpty();
      assertThat(ran.out()).contains(" of 3 network restarts").contains("stopped");
    }
    assertThat(wanted(cluster)).isEqualTo(1);
  }

  @Test
  void withActItPressesTheButtonOnceAtTheFourthRestart(TestCluster cluster) {
    try (Watching watching = watching(cluster, "--act", "--format", "jsonl")) {
      networkFails(cluster, watching, 3);
      watching.says("3 of 3 network restarts");
      assertThat(wanted(cluster)).isEqualTo(1);
      networkFails(cluster, watching, 1);
      watching.says("\"result\":\"done\"");
      Ran ran = watching.stop();

      assertThat(ran.code()).isZero();
      assertThat(ran.out().split("\"action\":\"scale-workload\"", -1)).hasSize(2);
      assertThat(ran.out()).contains("\"--replicas=0\"");
    }
    assertThat(wanted(cluster)).isZero();
  }

  @Test
  void aRestartForgetsNothingAndDoublesNothing(TestCluster cluster) {
    String state = state().toString();
    try (Watching watching = watching(cluster, "--act", "--state", state)) {
      networkFails(cluster, watching, 2);
      watching.says("2 of 3 network restarts");
    }
    try (Watching watching = watching(cluster, "--act", "--state", state)) {
      watching.time(cluster.kubelet().passes(Duration.ofMinutes(2)));
      watching.says("2 of 3 network restarts");
      networkFails(cluster, watching, 1);
      watching.says("3 of 3 network restarts");
      assertThat(wanted(cluster)).isEqualTo(1);
    }
    // Two restarts while nobody watches: one of them is seen, the other one inferred.
    cluster.kubelet().networkFails(cluster.kubelet().pod(SWYPE));
    cluster.kubelet().passes(Duration.ofMinutes(2));
    try (Watching watching = watching(cluster, "--act", "--state", state)) {
      Wait.until(
          "the button is pressed",
          () -> {
            watching.time(cluster.kubelet().passes(Duration.ofSeconds(1)));
            return wanted(cluster) == 0;
          });
      watching.says("done");
    }
    assertThat(folder.resolve("state")).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void aStateOfAnotherPolicyIsTakenOnlyOnPurpose(TestCluster cluster) throws IOException {
    String state = folder.resolve("winnow.json").toString();
    watching(cluster, "--state", state).says("everything has been seen once").close();
    Files.writeString(settings, Files.readString(settings) + "review: {quiet: 3h}\n");

    Ran refused = watching(cluster, "--state", state).stop();
    Ran accepted = watching(cluster, "--state", state, "--accept-policy-change").stop();

    assertThat(refused.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(refused.err()).contains("another policy").contains("--accept-policy-change");
    assertThat(accepted.code()).isZero();
  }

  @Test
  void aDamagedStateStopsTheStart(TestCluster cluster) throws IOException {
    Path state = Files.writeString(folder.resolve("winnow.json"), "{\"kind\":\"winnow-w");

    Ran ran = watching(cluster, "--state", state.toString()).stop();

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("winnow.json").contains("not JSON").doesNotContain("\tat ");
  }

  @Test
  void aStateIsUsedByOneAtATime(TestCluster cluster) {
    String state = state().toString();
    try (Watching first = watching(cluster, "--state", state)) {
      first.says("watching");
      Ran second = watching(cluster, "--state", state).stop();

      assertThat(second.code()).isEqualTo(ExitCode.FAILURE);
      assertThat(second.err()).contains("in use by another winnow watch");
    }
  }

  @Test
  void aProcessThatIsToldToEndSavesItsStateAndEndsWell(TestCluster cluster)
      throws IOException, InterruptedException {
    Path state = folder.resolve("winnow.json");
    Path out = folder.resolve("out.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.winnow.cli.Main",
                "watch",
                "--no-config",
                "--settings",
                settings.toString(),
                "--state",
                state.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile());
    builder.environment().put("KUBECONFIG", cluster.kubeconfig().toString());
    Process process = builder.start();
    Wait.until("it has seen everything", () -> text(out).contains("everything has been seen once"));

    process.destroy();

    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(text(out)).isZero();
    assertThat(text(out)).endsWith("stopped\n");
    assertThat(text(state)).contains("swype-app");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aServerThatIsNotThereIsSaidAndTriedAgain(TestCluster cluster) {
    cluster.stopApiServer();
    try (Watching watching = watching(cluster)) {
      watching.says("not seen any more: the API server");
      cluster.startApiServer();
      watching.says("seen again: the API server");
      networkFails(cluster, watching, 1);
      watching.says("1 of 3 network restarts");
    }
  }

  @Test
  void anUnknownContextIsToldWithThoseThatThereAre(TestCluster cluster) {
    Ran ran = watching(cluster, "--context", "nowhere").stop();

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("no context \"nowhere\"").contains("test");
  }

  @Test
  void onATerminalThereIsATable(TestCluster cluster) {
    try (Watching watching = watching(cluster, true)) {
      networkFails(cluster, watching, 1);
      watching.says("Under watch").says("Error (137)").says("\u001b[J");
    }
  }

  @Test
  void withoutAnyWayToAClusterItSaysSo() {
    Ran ran =
        Ran.with(Map.of("HOME", folder.toString()), false, "watch", "--no-config", "-n", "sre");

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(ran.err()).contains("no kubeconfig file");
  }

  @Test
  void noTokenIsEverShown(TestCluster cluster) throws IOException {
    Path config = folder.resolve("config");
    Files.writeString(
        config, "apiVersion: v1\nkind: Config\nusers: [{name: a, user: {token: hunter2}\n");

    Ran ran = Ran.with(Map.of("KUBECONFIG", config.toString()), false, "watch", "--no-config");

    assertThat(ran.code()).isEqualTo(ExitCode.FAILURE);
    assertThat(Stream.of(ran.out(), ran.err())).noneMatch(text -> text.contains("hunter2"));
    assertThat(ran.err()).contains("cannot be read");
  }
}
