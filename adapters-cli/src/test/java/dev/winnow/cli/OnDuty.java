package dev.winnow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import dev.winnow.runtime.Stop;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * {@code winnow watch --act} beside a test, on its cluster: the whole command, with its state file.
 * Its clock runs as the machine's does, and moves on besides when the test lets time pass.
 */
final class OnDuty implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private static final String SETTINGS =
      """
      kubernetes:
        tick: 50ms
        saveEvery: 50ms
        settling: 200ms
        firstWait: 100ms
        longestWait: 1s
        %s
      redButton:
        - {namespace: %s, deployment: swype-app, limit: 3, window: 24h, check: 60s}
      """;

  private final TestCluster cluster;
  private final Path state;
  private final Path settings;
  private final Map<String, String> environment;
  private final List<StringWriter> outputs = new ArrayList<>();
  private volatile Duration ahead = Duration.ZERO;
  private Stop stop = new Stop();
  private CompletableFuture<Integer> run = CompletableFuture.completedFuture(0);

  /** {@code howToAct} is one more line of the settings of kubernetes, or empty. */
  OnDuty(TestCluster cluster, Path folder, String howToAct, Map<String, String> environment) {
    this.cluster = cluster;
    this.state = folder.resolve("winnow.state");
    this.settings = folder.resolve("settings.yaml");
    this.environment = environment;
    try {
      Files.writeString(settings, SETTINGS.formatted(howToAct, cluster.namespace()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The watch begins, with the state that it left if it ran before. */
  void begin() {
    StringWriter out = new StringWriter();
    outputs.add(out);
    stop = new Stop();
    CommandContext here =
        new CommandContext(
            new PrintWriter(out),
            new PrintWriter(System.err),
            environment,
            false,
            false,
            this::now,
            stop);
    String[] command = {
      "watch",
      "--act",
      "--no-config",
      "--namespace=" + cluster.namespace(),
      "--settings=" + settings,
      "--state=" + state,
      "--format=jsonl"
    };
    run = CompletableFuture.supplyAsync(() -> Winnow.commandLine(here).execute(command));
  }

  /** The watch ends as by SIGTERM. */
  void end() {
    stop.ask();
    assertThat(run.join()).isZero();
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }

  /** Lets time pass, for the watch and for kubelet. */
  void passes(Duration time) {
    ahead = ahead.plus(time);
    Duration behind = Duration.between(cluster.kubelet().now(), now());
    cluster.kubelet().passes(Duration.ofSeconds(behind.toSeconds()));
  }

  /** All that was decided of a kind, such as {@code action}, by all runs. */
  List<JsonNode> decisions(String kind) {
    return lines().stream()
        .filter(line -> line.path("type").asText().equals("decision"))
        .filter(line -> line.path("kind").asText().equals(kind))
        .toList();
  }

  /** All lines that were written, by all runs. */
  List<JsonNode> lines() {
    return outputs.stream().flatMap(out -> whole(out.toString())).map(OnDuty::json).toList();
  }

  /** What is still being written is no line yet. */
  private static Stream<String> whole(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1).lines();
  }

  /** Waits until the saved state has so many facts of a type that are like this. */
  void knows(int many, String type, Predicate<JsonNode> like) {
    until(
        "the state has " + many + " of " + type,
        () -> {
          mustRun();
          return SavedState.facts(state).stream()
                  .filter(fact -> fact.path("fact").asText().equals(type))
                  .filter(like)
                  .count()
              >= many;
        });
  }

  /** Waits until something is so; if it never is, what the watch wrote is part of the message. */
  void until(String what, BooleanSupplier isSo) {
    try {
      Wait.until(what, isSo);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; the watch wrote:\n" + outputs, e);
    }
  }

  private void mustRun() {
    if (run.isDone()) {
      throw new AssertionError("the watch has ended with " + run.join() + ": " + lines());
    }
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  @Override
  public void close() {
    if (!run.isDone()) {
      stop.ask();
      run.join();
    }
  }
}
