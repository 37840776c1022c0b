package dev.winnow.cli.serve;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code winnow serve} in a process of its own. */
final class ServedProcess implements AutoCloseable {

  private static final long LONGEST_SECONDS = 180;
  private static final Pattern ADDRESS = Pattern.compile("listening at (http://[^;/]+)/;.*");

  private final Process process;
  private final Path errors;
  private final CompletableFuture<URI> address = new CompletableFuture<>();

  private ServedProcess(Process process, Path errors) {
    this.process = process;
    this.errors = errors;
    Thread reader = new Thread(this::read, "output of winnow serve");
    reader.setDaemon(true);
    reader.start();
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

  boolean isAlive() {
    return process.isAlive();
  }

  /** Lets it run for so long; fails if it ends by itself. */
  void run(long millis) throws InterruptedException {
    if (process.waitFor(millis, TimeUnit.MILLISECONDS)) {
      throw new IllegalStateException("winnow serve ended by itself: " + errors());
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
