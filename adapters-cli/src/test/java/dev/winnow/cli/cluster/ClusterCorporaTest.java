package dev.winnow.cli.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.core.Policy;
import dev.winnow.core.TriageEngine;
import dev.winnow.core.decision.TicketView;
import dev.winnow.formats.InputFormat;
import dev.winnow.formats.InputOptions;
import dev.winnow.formats.Inputs;
import dev.winnow.formats.Item;
import dev.winnow.formats.SignalStream;
import dev.winnow.rules.Policies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Real lists of pods and events, and what a careful engineer says of them: written by hand, by
 * reading each file. Nothing of the files is kept here but names.
 */
class ClusterCorporaTest {

  private static final Policy POLICY = Policies.bundled().load();
  private static final Path LISTS = Path.of("k8s/troubleshoot/pkg/analyze/files");

  /**
   * What is to be said of some files.
   *
   * @param files the files, read together
   * @param restarts each restart with its cause and how sure that is
   * @param tickets each ticket, by its problem and what it is about
   * @param why what an engineer sees in them
   */
  record Expected(List<String> files, List<String> restarts, List<String> tickets, String why) {
    @Override
    public String toString() {
      return files + ": " + why;
    }
  }

  static Stream<Expected> lists() {
    return Stream.of(
        healthy("pods/default.json", "one pod that runs and is ready"),
        healthy("pods/other.json", "one pod that runs and is ready"),
        healthy(
            "pods/default-unhealthy.json",
            "Kubernetes has no such phase as CrashLoopBackOff; the container runs, is ready and"
                + " never restarted"),
        healthy("pods/other-unhealthy.json", "the same"),
        new Expected(
            List.of("pods/message-pod-crashloop-backoff.json"),
            List.of("message-pod-crashloop-backoff/pod/init-demo CONFIGURATION HIGH"),
            List.of("WorkloadCrashLooping pod/init-demo"),
            "exec: wge is not in PATH: exit 127, ContainerCannotRun; 4 restarts, of which only the"
                + " last is told"),
        new Expected(
            List.of("pods/message-pod-init-crashloop-backoff.json"),
            List.of(),
            List.of("ContainerConfigError pod/init-demo2"),
            "the same in an init container, which waits with RunContainerError: the pod is in"
                + " trouble, but nothing that ran was started again"),
        new Expected(
            List.of(
                "pods/message-pod-init-crashloop-backoff.json",
                "events/message-pod-init-crashloop-backoff.json"),
            List.of(),
            List.of("ContainerConfigError pod/init-demo2"),
            "its events say the same"),
        new Expected(
            List.of("pods/message-image-pull-fail.json"),
            List.of(),
            List.of("ImagePullFailed deployment/no-image-deployment"),
            "ErrImagePull: the registry's certificate is of another name. No network fault, and no"
                + " restart"),
        new Expected(
            List.of("pods/message-image-pull-fail.json", "events/message-image-pull-fail.json"),
            List.of(),
            List.of("ImagePullFailed deployment/no-image-deployment"),
            "its events say the same; the Job of which they tell too is over"),
        quiet(
            "pods/message-oomkill-pod.json",
            "a Job's pod was killed for want of memory. It is not started again: no restart"),
        quiet("pods/message-pending-node-affinity.json", "no node fits: it does not run at all"),
        quiet("pods/message-pending-pod-resources.json", "no node has a GPU: the same"),
        quiet(
            "pods/message-container-creating-failed-mount.json",
            "a volume cannot be mounted: it waits to be created, and has not been started yet"),
        quiet(
            "events/message-container-creating-failed-mount.json",
            "events without pods tell of no restart; a TLS timeout to a registry is none"));
  }

  private static Expected healthy(String file, String why) {
    return new Expected(List.of(file), List.of(), List.of(), why);
  }

  /** Something is wrong, but no restart, crash loop or image. */
  private static Expected quiet(String file, String why) {
    return new Expected(List.of(file), List.of(), List.of(), why);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void realListsAreJudgedAsACarefulEngineerWould(Expected expected) {
    try (TriageEngine engine = TriageEngine.of(POLICY)) {
      take(engine, expected.files());
      engine.advanceTo(engine.now().plus(Duration.ofMinutes(2)));
      assertThat(restarts(engine)).isEqualTo(expected.restarts());
      assertThat(engine.tickets().stream().map(ClusterCorporaTest::words))
          .containsExactlyInAnyOrderElementsOf(expected.tickets());
      assertThat(engine.failures()).isEmpty();
    }
  }

  private static void take(TriageEngine engine, List<String> files) {
    InputOptions options = InputOptions.defaults().withFormat(InputFormat.KUBERNETES);
    try (SignalStream signals =
        Inputs.open(files.stream().map(ClusterCorporaTest::place).toList(), options)) {
      signals.forEachRemaining(
          item -> {
            assertThat(item).isInstanceOf(Item.Taken.class);
            engine.accept(((Item.Taken) item).signal());
          });
    }
  }

  private static String place(String file) {
    Path path =
        Path.of(System.getProperty("winnow.corpora", "../shared/corpora"))
            .resolve(LISTS)
            .resolve(file);
    Assumptions.assumeTrue(Files.exists(path), "the corpus " + path + " is not here");
    return path.toString();
  }

  private static List<String> restarts(TriageEngine engine) {
    return StreamSupport.stream(facts(engine).spliterator(), false)
        .filter(fact -> fact.path("fact").asText().equals("restart"))
        .map(
            fact ->
                String.join(
                    " ",
                    fact.path("subject").asText(),
                    fact.path("cause").asText().toUpperCase(Locale.ROOT),
                    fact.path("confidence").asText().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static JsonNode facts(TriageEngine engine) {
    try {
      return new ObjectMapper().readTree(engine.snapshot().toJson()).findValue("facts");
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static String words(TicketView ticket) {
    return ticket.title() + " " + ticket.labels().get("workload");
  }
}
