package dev.winnow.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code winnow serve} in a process of its own. */
final class ServedProcess implements AutoCloseable {

  private static final long LONGEST_SECONDS = 180;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(10);
  private static final int LOOK_MILLIS = 50;
  private static final Pattern ADDRESS = Pattern.compile("listening at (http://[^;/]+)/;.*");

  private final Process process;
  private final Path errors;
  private final HttpClient http = HttpClient.newHttpClient();
  private final CompletableFuture<URI> address = new CompletableFuture<>();
  private final StringBuffer output = new StringBuffer();

  private ServedProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    Thread reader = new Thread(this::read, "output of winnow serve");
    reader.setDaemon(true);
    reader.start();
  }

  /**
   * Writes what a service in a folder is started with: it does all that is done from time to time
   * often, and pages at once.
   *
   * @param journal its group of serve.yaml, such as {@code {url: winnow.db}}
   * @param receivers its group of serve.yaml
   */
  static void configure(Path folder, String journal, String receivers) throws IOException {
    configure(folder, journal, receivers, "", "");
  }

  /**
   * The same with more.
   *
   * @param more groups of serve.yaml
   * @param settings groups of its settings
   */
  static void configure(Path folder, String journal, String receivers, String more, String settings)
      throws IOException {
    Files.writeString(
        folder.resolve("settings.yaml"),
        """
        escalation:
          waits: {priorities: {P1: 0s, P2: 0s, P3: 0s, P4: 0s, P5: 0s}, table: []}
        """
            + settings);
    Files.writeString(
        folder.resolve("serve.yaml"),
        """
        policy: {settings: settings.yaml}
        http: {port: 0}
        journal: %s
        service: {tick: 200ms, snapshot: 300ms, retry: 100ms}
        delivery: {firstWait: 20ms, longestWait: 200ms, breakerFailures: 1000, look: 200ms}
        receivers: %s
        """
                .formatted(journal, receivers)
            + more);
  }

  static ServedProcess start(Path folder, String... options) throws IOException {
    Path errors = Files.createTempFile(folder, "serve", ".err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.winnow.cli.Main",
            "serve",
            "--config",
            folder.resolve("serve.yaml").toString());
    builder.command().addAll(List.of(options));
    builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    builder.redirectError(errors.toFile());
    return new ServedProcess(builder.start(), errors);
  }

  private void read() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.append(line).append('\n');
        Matcher found = ADDRESS.matcher(line);
        if (found.matches()) {
          address.complete(URI.create(found.group(1)));
        }
      }
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
    address.completeExceptionally(new IllegalStateException("it ended: " + errors()));
  }

  /** Where it is reached, once it listens. */
  URI address() throws InterruptedException {
    try {
      return address.get(LONGEST_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("winnow serve does not listen; " + errors(), e);
    }
  }

  /** Whether it has said something. */
  boolean says(String text) {
    return output.indexOf(text) >= 0;
  }

  /** What it answers to a question. */
  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString());
  }

  /** Whether signals are taken in and nothing is out of order. */
  boolean isReady() throws IOException, InterruptedException {
    return get("/ready").statusCode() == 200;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it run for so long; fails if it ends by itself. */
  void run(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("winnow serve ended by itself: " + errors());
    }
  }

  /** Lets it run until something is so; fails if it ends by itself, or that is never so. */
  void runUntil(String what, Callable<Boolean> isSo) throws Exception {
    long start = System.nanoTime();
    while (!isSo.call()) {
      if (System.nanoTime() - start > PATIENCE) {
        throw new AssertionError("waited in vain: " + what + "; " + errors());
      }
      run(LOOK_MILLIS);
    }
  }

  /** Nothing in it goes on until it is thawed: as in a machine that hangs. */
  void freeze() throws IOException, InterruptedException {
    signal("STOP");
  }

  /** It goes on as if no time had passed. */
  void thaw() throws IOException, InterruptedException {
    signal("CONT");
  }

  private void signal(String name) throws IOException, InterruptedException {
    int code =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
            .inheritIO()
            .start()
            .waitFor();
    if (code != 0) {
      throw new IllegalStateException("kill ended with " + code);
    }
  }

  /** SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM, and what it ended with. */
  int terminate() throws InterruptedException {
    process.destroy();
    return code();
  }

  /** What it ended with. */
  int code() throws InterruptedException {
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      throw new IllegalStateException("winnow serve does not end; " + errors());
    }
    return process.exitValue();
  }

  String errors() {
    try {
      return Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
