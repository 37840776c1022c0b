package dev.winnow.k8s.act;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs a program without a shell, for a limited time, and keeps the beginning of what it says. */
final class Program {

  /** More than anybody reads in an outcome; the rest is read and dropped. */
  private static final int KEPT_BYTES = 16 << 10;

  private static final int REST_SECONDS = 5;

  /**
   * What the program may know of the surroundings: where its cluster, its home and the helpers that
   * log it in are, and the way through a proxy.
   */
  private static final Set<String> KEPT_VARIABLES =
      Set.of(
          "PATH",
          "HOME",
          "TMPDIR",
          "KUBECONFIG",
          "KUBERNETES_SERVICE_HOST",
          "KUBERNETES_SERVICE_PORT",
          "HELM_CACHE_HOME",
          "HELM_CONFIG_HOME",
          "HELM_DATA_HOME",
          "HTTPS_PROXY",
          "HTTP_PROXY",
          "NO_PROXY",
          "https_proxy",
          "http_proxy",
          "no_proxy");

  /** How a run ended. */
  enum Kind {
    /** It could not be started. */
    NOT_STARTED,
    /** By itself. */
    ENDED,
    /** It was killed at the end of its time. */
    TOO_LATE,
    /** It was killed because the waiting thread was interrupted. */
    STOPPED
  }

  /**
   * How a run ended and what it said.
   *
   * @param kind how
   * @param code its exit code, if it ended by itself
   * @param out the beginning of what it wrote to standard output
   * @param err the beginning of what it wrote to standard error
   */
  record End(Kind kind, int code, String out, String err) {}

  private Program() {}

  /**
   * Runs it.
   *
   * @param words the program and what it is told
   * @param variables what it sees besides what it may know of the surroundings
   * @param limit when it is killed
   */
  static End run(List<String> words, Map<String, String> variables, Duration limit) {
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().retainAll(KEPT_VARIABLES);
    environment.putAll(variables);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return await(process, limit);
    } catch (IOException e) {
      return new End(Kind.NOT_STARTED, -1, "", "");
    }
  }

  private static End await(Process process, Duration limit) {
    CompletableFuture<String> out = kept(process.getInputStream());
    CompletableFuture<String> err = kept(process.getErrorStream());
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new End(Kind.ENDED, process.exitValue(), said(out), said(err));
      }
      kill(process);
      return new End(Kind.TOO_LATE, -1, said(out), said(err));
    } catch (InterruptedException e) {
      kill(process);
      Thread.currentThread().interrupt();
      return new End(Kind.STOPPED, -1, "", "");
    }
  }

  /** With all that it has started; they would hold its output open. */
  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Something that it left running may hold its output open: that is not waited for long. */
  private static String said(CompletableFuture<String> output) {
    return output.completeOnTimeout("", REST_SECONDS, TimeUnit.SECONDS).join();
  }

  private static CompletableFuture<String> kept(InputStream stream) {
    return CompletableFuture.supplyAsync(() -> beginning(stream));
  }

  private static String beginning(InputStream stream) {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] part = new byte[8 << 10];
    try (stream) {
      for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
        kept.write(part, 0, Math.min(read, KEPT_BYTES - kept.size()));
      }
    } catch (IOException e) {
      // It was killed: what it said before still counts.
      return kept.toString(StandardCharsets.UTF_8);
    }
    return kept.toString(StandardCharsets.UTF_8);
  }
}
