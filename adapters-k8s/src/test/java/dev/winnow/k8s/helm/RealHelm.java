package dev.winnow.k8s.helm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.winnow.k8s.cluster.TestCluster;
import dev.winnow.k8s.cluster.Wait;
import io.fabric8.kubernetes.api.model.Secret;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** The real helm, a chart, and a release of it in a test's cluster. */
public final class RealHelm {

  public static final String RELEASE = "upcommerce";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path real;
  private final Path folder;
  private final Path program;
  private final Chart chart;
  private final TestCluster cluster;

  private RealHelm(Path real, Path folder, TestCluster cluster) throws IOException {
    this.real = real;
    this.folder = folder;
    this.chart = Chart.in(folder);
    this.cluster = cluster;
    this.program = script("helm", cluster.kubeconfig(), "");
  }

  /** Skips the test if there is none, or no real API server. Nothing is ever downloaded. */
  public static RealHelm on(TestCluster cluster, Path folder) throws IOException {
    Optional<Path> real = find();
    Assumptions.assumeTrue(
        real.isPresent(),
        "helm is not there, so rollbacks are not tried with the real one: put it on PATH or name it"
            + " with -Dwinnow.helm=FILE (.ci/helm builds one)");
    Assumptions.assumeTrue(
        cluster.real(), "helm needs more than the mock server has: -Pkube-api -Dkube.bin=DIR");
    return new RealHelm(real.get(), folder, cluster);
  }

  private static Optional<Path> find() {
    String said =
        System.getProperty("winnow.helm", System.getenv().getOrDefault("WINNOW_HELM", ""));
    Stream<Path> path =
        Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
            .map(dir -> Path.of(dir).resolve("helm"));
    return (said.isBlank() ? path : Stream.of(Path.of(said)))
        .filter(Files::isExecutable)
        .map(Path::toAbsolutePath)
        .findFirst();
  }

  /** Helm with the cluster that it is to use, since a test cannot set variables of its own. */
  private Path script(String name, Path kubeconfig, String lines) throws IOException {
    Path script =
        Files.writeString(
            folder.resolve(name),
            """
            #!/bin/sh
            export KUBECONFIG='%s' HOME='%s'
            helm='%s'
            %s
            exec "$helm" "$@"
            """
                .formatted(kubeconfig, folder, real, lines));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
    return script;
  }

  /** For Winnow. */
  public Path program() {
    return program;
  }

  /** For Winnow: before it rolls back, somebody runs these lines of shell. */
  public Path programAfter(String lines) throws IOException {
    return script(
        "helm-after", cluster.kubeconfig(), "if [ \"$1\" = rollback ]; then\n" + lines + "\nfi");
  }

  /** For Winnow: with the rights of another account. */
  public Path programWith(Path kubeconfig) throws IOException {
    return script("helm-with", kubeconfig, "");
  }

  /** Installs or upgrades, with these values. */
  public void release(String... values) {
    run(releasing(values));
  }

  /** A line of shell that does so. */
  public String releaseLine(String... values) {
    return "\"$helm\" " + String.join(" ", releasing(values)) + " >/dev/null || exit 9";
  }

  /** The words for that. */
  public String[] releasing(String... values) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "upgrade",
                RELEASE,
                chart.folder().toString(),
                "--install",
                "-n",
                cluster.namespace()));
    for (String value : values) {
      words.add("--set");
      words.add(value);
    }
    return words.toArray(String[]::new);
  }

  /** Runs it, and what it runs must go well. Gives what it says. */
  public String run(String... words) {
    try {
      Path out = folder.resolve("out");
      if (start(out, words).waitFor() != 0) {
        throw new AssertionError("helm " + String.join(" ", words) + ": " + Files.readString(out));
      }
      return Files.readString(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("helm was waited for in vain", e);
    }
  }

  /** Whether it applies on the server, as Helm 4 does. */
  public boolean serverSide() {
    return run("version", "--short").startsWith("v4.");
  }

  /** Releases with values that the cluster refuses. */
  public void releaseInVain(String... values) {
    String[] words = releasing(values);
    Assertions.assertThatThrownBy(() -> run(words)).hasMessageContaining("Error: ");
  }

  private Process start(Path out, String... words) throws IOException {
    List<String> all = new ArrayList<>(List.of(program.toString()));
    all.addAll(List.of(words));
    return new ProcessBuilder(all).redirectErrorStream(true).redirectOutput(out.toFile()).start();
  }

  /** Releases with values whose hook never ends, and is killed as soon as Helm waits for it. */
  public void releaseKilled(int revision, String... values)
      throws IOException, InterruptedException {
    Process process = start(folder.resolve("killed"), releasing(values));
    Wait.until(
        "revision " + revision + " is pending", () -> isPending(revision) || !process.isAlive());
    process.destroyForcibly().waitFor();
  }

  private boolean isPending(int revision) {
    Secret secret =
        cluster
            .client()
            .secrets()
            .withName("sh.helm.release.v1." + RELEASE + ".v" + revision)
            .get();
    return secret != null && secret.getMetadata().getLabels().get("status").startsWith("pending-");
  }

  /** Each revision in a line: its number, status and description. */
  public List<String> history() {
    List<String> lines = new ArrayList<>();
    json(run("history", RELEASE, "-n", cluster.namespace(), "--max", "100", "-o", "json"))
        .forEach(
            one ->
                lines.add(
                    one.path("revision").asInt()
                        + " "
                        + one.path("status").asText()
                        + " "
                        + one.path("description").asText()));
    return lines;
  }

  /** What it was released with. */
  public JsonNode values(int revision) {
    return json(get("values", revision, "-o", "json"));
  }

  public String manifest(int revision) {
    return get("manifest", revision);
  }

  private String get(String what, int revision, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of("get", what, RELEASE, "-n", cluster.namespace(), "--revision", "" + revision));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
