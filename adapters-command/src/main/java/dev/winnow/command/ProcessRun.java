package dev.winnow.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program without a shell, for a limited time. ProcessBuilder rather than Commons Exec: that
 * kills only the program itself, and waits for whatever holds its output open.
 *
 * @param words the program and what it is told
 * @param environment all that it sees of an environment
 * @param mark the name of one of these variables, which no other run has
 * @param folder where it works
 * @param limit when it is killed
 * @param kept how many bytes of what it says are kept
 */
record ProcessRun(
    List<String> words,
    Map<String, String> environment,
    String mark,
    Path folder,
    Duration limit,
    int kept) {

  private static final Duration REST = Duration.ofSeconds(5);

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
   * @param said the beginning of what it wrote, or why it could not be started
   */
  record End(Kind kind, int code, String said) {}

  End run() {
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.directory(folder.toFile()).redirectErrorStream(true);
    try {
      Process process = builder.start();
      process.getOutputStream().close();
      return await(process);
    } catch (IOException e) {
      return new End(Kind.NOT_STARTED, -1, String.valueOf(e.getMessage()));
    }
  }

  private End await(Process process) {
    KeptOutput output = KeptOutput.of(process.getInputStream(), kept);
    ProcessTree tree = new ProcessTree(process, mark + "=" + environment.get(mark));
    try {
      if (process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        return new End(Kind.ENDED, process.exitValue(), output.text(REST));
      }
      tree.kill();
      return new End(Kind.TOO_LATE, -1, output.text(REST));
    } catch (InterruptedException e) {
      tree.kill();
      Thread.currentThread().interrupt();
      return new End(Kind.STOPPED, -1, "");
    }
  }
}
