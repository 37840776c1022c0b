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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * {@code winnow serve} that watches a cluster too, in a thread of its own; begun again and again.
 * Its clock runs as the machine's does, and moves on besides when the test lets time pass.
 */
final class ServedBeside implements AutoCloseable {

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final Pattern ADDRESS = Pattern.compile("listening at (http://[^;]+/);");

  private static final String SERVE =
      """
      policy: {settings: settings.yaml}
      http: {port: 0}
      journal: {url: winnow.db}
      service: {tick: 50ms}
      cluster: {watch: true, every: 20ms, namespaces: [%s], act: %s%s}
      """;

  private static final String SETTINGS =
      """
      kubernetes: {settling: 200ms, firstWait: 100ms, longestWait: 1s, leaseRetry: 100ms, leaseHeld: 10s, leaseLasts: 15s}
      redButton:
        - {namespace: %s, deployment: swype-app, limit: 3, window: 24h, check: 60s}
      """;

  private final TestCluster cluster;
  private final Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final List<StringWriter> outputs = new ArrayList<>();
  private volatile Duration ahead = Duration.ZERO;
  private Stop stop = new Stop();
  private CompletableFuture<Integer> run = CompletableFuture.completedFuture(0);

  ServedBeside(TestCluster cluster, Path folder) {
    this.cluster = cluster;
    this.folder = folder;
  }

  /** It begins, with the journal of before; {@code more} is put at the end of its cluster. */
  ServedBeside begin(boolean acts, String more) {
    write("serve.yaml", SERVE.formatted(cluster.namespace(), acts, more));
    write("settings.yaml", SETTINGS.formatted(cluster.namespace()));
    StringWriter out = new StringWriter();
    outputs.add(out);
    stop = new Stop();
    CommandContext here =
        new CommandContext(
            new PrintWriter(out, true),
            new PrintWriter(out, true),
            Map.of("KUBECONFIG", cluster.kubeconfig().toString()),
            false,
            false,
            this::now,
            stop);
    String[] command = {"serve", "--config=" + folder.resolve("serve.yaml"), "--format=jsonl"};
    run = CompletableFuture.supplyAsync(() -> Winnow.commandLine(here).execute(command));
    return this;
  }

  private void write(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All of the cluster has been told once. */
  ServedBeside sees() {
    return says("the cluster has been seen once");
  }

  ServedBeside says(String text) {
    until(text, () -> out().contains(text));
    return this;
  }

  String out() {
    return outputs.get(outputs.size() - 1).toString();
  }

  /** It ends as by SIGTERM. */
  void end() {
    stop.ask();
    assertThat(run.join()).as(out()).isZero();
  }

  Instant now() {
    return Instant.now().plus(ahead);
  }

  /** Lets time pass, for the service and for kubelet. */
  void passes(Duration time) {
    ahead = ahead.plus(time);
    Duration behind = Duration.between(cluster.kubelet().now(), now());
    cluster.kubelet().passes(Duration.ofSeconds(behind.toSeconds()));
  }

  /** What it answers. */
  String get(String path) {
    try {
      HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private URI address() {
    until("it listens", () -> ADDRESS.matcher(out()).find());
    return ADDRESS
        .matcher(out())
        .results()
        .map((MatchResult found) -> URI.create(found.group(1)))
        .findFirst()
        .orElseThrow();
  }

  /** All signals in the journal. */
  List<JsonNode> signals() {
    return json(ExportedJournal.lines(folder));
  }

  /** When entries of a type were received, in their order; a type as SQL has it. */
  List<Instant> received(String type) {
    String url = "jdbc:sqlite:" + folder.resolve("winnow.db");
    String sql = "select received from entry where type like ? order by number";
    try (Connection connection = DriverManager.getConnection(url);
        PreparedStatement question = connection.prepareStatement(sql)) {
      question.setString(1, type);
      List<Instant> all = new ArrayList<>();
      try (ResultSet rows = question.executeQuery()) {
        while (rows.next()) {
          all.add(Instant.parse(rows.getString(1)));
        }
      }
      return all;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Waits until the journal has a signal of a type that is like this. */
  void journalled(String type, Predicate<JsonNode> like) {
    until(
        "the journal has " + type,
        () -> signals().stream().filter(one -> is(one, type)).anyMatch(like));
  }

  static boolean is(JsonNode line, String type) {
    return line.path("type").asText().equals(type);
  }

  /** All that was decided of a kind, such as {@code action}, by all runs. */
  List<JsonNode> decisions(String kind) {
    return json(outputs.stream().flatMap(out -> whole(out.toString()))).stream()
        .filter(line -> is(line, "decision"))
        .filter(line -> line.path("kind").asText().equals(kind))
        .toList();
  }

  /** What is still being written is no line yet. */
  private static Stream<String> whole(String text) {
    return text.substring(0, text.lastIndexOf('\n') + 1)
        .lines()
        .filter(line -> line.startsWith("{"));
  }

  private static List<JsonNode> json(Stream<String> lines) {
    return lines.map(ServedBeside::json).toList();
  }

  private static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new AssertionError(text, e);
    }
  }

  /** Waits until something is so; if it never is, what was written is part of the message. */
  void until(String what, BooleanSupplier isSo) {
    try {
      Wait.until(
          what,
          () -> {
            if (run.isDone()) {
              throw new AssertionError("the service has ended with " + run.join());
            }
            return isSo.getAsBoolean();
          });
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "; the service wrote:\n" + outputs, e);
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
