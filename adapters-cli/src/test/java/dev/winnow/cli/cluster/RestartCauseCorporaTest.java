package dev.winnow.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.signal.ClusterEvent;
import dev.winnow.core.signal.PodRestart;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.rules.Policies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every end of a container and every event in the lists of real clusters, and what an engineer took
 * it for who read the files before anything was run over them. Nothing of the files is kept here
 * but the names that find the place.
 */
class RestartCauseCorporaTest {

  private static final Path LISTS = Path.of("k8s/troubleshoot/pkg/analyze/files");
  private static final double NAMED = 0.7;

  /**
   * Why a container ended, in an engineer's judgement.
   *
   * @param file the list that shows it: a pod's state, or events alone
   * @param pod the pod
   * @param container the container
   * @param cause the cause
   * @param why what shows it
   */
  record Ended(String file, String pod, String container, String cause, String why) {}

  /** All ends in the lists: four, and one that is known by its events alone. */
  private static final List<Ended> ENDS =
      List.of(
          new Ended(
              "pods/message-pod-crashloop-backoff.json",
              "init-demo",
              "nginx",
              "CONFIGURATION",
              "the runtime does not find its command"),
          new Ended(
              "pods/message-pod-init-crashloop-backoff.json",
              "init-demo2",
              "install",
              "CONFIGURATION",
              "the same"),
          new Ended(
              "pods/message-oomkill-pod.json",
              "oom-kill-job3-gbb89",
              "memory-eater",
              "MEMORY",
              "killed as soon as it began, and marked so"),
          new Ended(
              "events/message-container-creating-failed-mount.json",
              "failing-liveness-pod",
              "my-container",
              "PROBE",
              "kubelet killed it three times, the probe's command said nothing"));

  /**
   * What an event says of the end of a container, in an engineer's judgement.
   *
   * @param pod how the name of what it speaks of begins
   * @param reason its reason
   * @param sign what it says
   */
  record Says(String pod, String reason, String sign) {}

  /** All others say nothing of an end: pulls, mounts, schedules, and pods that people delete. */
  private static final List<Says> SIGNS =
      List.of(
          new Says("failing-liveness-pod", "Unhealthy", "FAILED"),
          new Says("failing-liveness-pod", "Killing", "KILLED"),
          new Says("init-demo", "Failed", "UNSTARTABLE"));

  @BeforeAll
  static void needsTheLists() {
    Assumptions.assumeTrue(Files.exists(corpora().resolve(LISTS)), "the corpora are not here");
  }

  static Stream<String> eventLists() {
    return Stream.of(
        "events/message-container-creating-failed-mount.json",
        "events/message-image-pull-fail.json",
        "events/message-pod-init-crashloop-backoff.json");
  }

  @ParameterizedTest
  @MethodSource("eventLists")
  void eachEventSaysWhatAnEngineerReadsInIt(String file) {
    List<ClusterEvent> events = events(file);
    assertThat(events).isNotEmpty();
    try (TriageEngine engine = engine()) {
      for (ClusterEvent event : events) {
        int before = evidence(engine).size();
        engine.accept(event);
        List<String> signs = evidence(engine);
        assertThat(signs.size() > before ? signs.get(signs.size() - 1) : "NONE")
            .as(event.name() + " " + event.reason())
            .isEqualTo(expected(event));
      }
    }
  }

  private static String expected(ClusterEvent event) {
    return SIGNS.stream()
        .filter(says -> event.name().startsWith(says.pod()) && event.reason().equals(says.reason()))
        .map(Says::sign)
        .findFirst()
        .orElse("NONE");
  }

  @Test
  void noCauseThatIsSureIsWrongAndMostEndsGetTheirs() {
    int right = 0;
    for (Ended ended : ENDS) {
      JsonNode restart = judged(ended);
      boolean same = restart.path("cause").asText().toUpperCase(Locale.ROOT).equals(ended.cause());
      right += same ? 1 : 0;
      assertThat(same || !restart.path("confidence").asText().equals("high"))
          .as(ended + " is judged " + restart)
          .isTrue();
    }
    assertThat((double) right / ENDS.size()).isGreaterThanOrEqualTo(NAMED);
  }

  private static JsonNode judged(Ended ended) {
    try (TriageEngine engine = engine()) {
      List<ClusterEvent> said =
          ended.file().startsWith("events") ? events(ended.file()) : List.<ClusterEvent>of();
      said.stream().filter(event -> event.name().equals(ended.pod())).forEach(engine::accept);
      engine.accept(restart(ended, said));
      engine.advanceTo(engine.now().plus(Duration.ofMinutes(2)));
      return facts(engine, "restart").get(0);
    }
  }

  /** The end as its pod shows it; what only events tell of ended half a minute after the last. */
  private static PodRestart restart(Ended ended, List<ClusterEvent> said) {
    if (said.isEmpty()) {
      return restart(ended, pod(ended));
    }
    ClusterEvent kill =
        said.stream()
            .filter(it -> it.name().equals(ended.pod()) && it.reason().equals("Killing"))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return restart(ended, kill.uid(), "Error", 137, "", kill.at().plusSeconds(30));
  }

  private static PodRestart restart(Ended ended, JsonNode pod) {
    for (JsonNode status : pod.path("status").findParents("restartCount")) {
      JsonNode end = status.findValue("terminated");
      if (status.path("name").asText().equals(ended.container()) && end != null) {
        return restart(
            ended,
            pod.at("/metadata/uid").asText(),
            end.path("reason").asText(),
            end.path("exitCode").asInt(),
            end.path("message").asText(),
            Instant.parse(end.path("finishedAt").asText()));
      }
    }
    throw new AssertionError("no end of " + ended);
  }

  private static PodRestart restart(
      Ended ended, String uid, String reason, int exit, String said, Instant at) {
    return new PodRestart(
        "default",
        "pod/" + ended.pod(),
        ended.pod(),
        uid,
        ended.container(),
        "minikube",
        1,
        1,
        reason,
        exit,
        Optional.of(at),
        said,
        at,
        "corpora");
  }

  private static JsonNode pod(Ended ended) {
    try {
      return new ObjectMapper()
          .readTree(path(ended.file()).toFile()).findParents("status").stream()
              .filter(it -> it.at("/metadata/name").asText().equals(ended.pod()))
              .findFirst()
              .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<ClusterEvent> events(String file) {
    List<ClusterEvent> found = new ArrayList<>();
    InputOptions options = InputOptions.defaults().withFormat(InputFormat.KUBERNETES);
    try (SignalStream signals = Inputs.open(List.of(path(file).toString()), options)) {
      signals.forEachRemaining(
          item -> {
            if (item instanceof Item.Taken taken && taken.signal() instanceof ClusterEvent event) {
              found.add(event);
            }
          });
    }
    return found;
  }

  private static TriageEngine engine() {
    return TriageEngine.of(Policies.bundled().load());
  }

  private static List<String> evidence(TriageEngine engine) {
    return facts(engine, "evidence").stream()
        .map(it -> it.path("sign").asText().toUpperCase(Locale.ROOT))
        .toList();
  }

  private static List<JsonNode> facts(TriageEngine engine, String name) {
    try {
      List<JsonNode> found = new ArrayList<>();
      new ObjectMapper()
          .readTree(engine.snapshot().toJson())
          .findValue("facts")
          .forEach(fact -> found.add(fact));
      found.removeIf(fact -> !fact.path("fact").asText().equals(name));
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path path(String file) {
    return corpora().resolve(LISTS).resolve(file);
  }

  private static Path corpora() {
    return Path.of(System.getProperty("winnow.corpora", "../shared/corpora"));
  }
}
