package dev.winnow.k8s.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that runs beside the test, with its output in a file. It ends with the test's JVM. */
final class Program implements AutoCloseable {

  private final String name;
  private final Path log;
  private final Process process;
  private final Thread atExit = new Thread(this::kill);

  private Program(String name, Path log, Process process) {
    this.name = name;
    this.log = log;
    this.process = process;
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  static Program start(Path program, Path folder, List<String> arguments) {
    String name = program.getFileName().toString();
    Path log = folder.resolve(name + ".log");
    List<String> line = new ArrayList<>(List.of(program.toString()));
    line.addAll(arguments);
    try {
      return new Program(
          name,
          log,
          new ProcessBuilder(line)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + program, e);
    }
  }

  /** Throws if it has ended, with the place of its output. */
  void mustRun() {
    if (!process.isAlive()) {
      throw new IllegalStateException(name + " has ended by itself; see " + log.toAbsolutePath());
    }
  }

  private void kill() {
    process.destroyForcibly();
  }

  /** Ends it at once: what crashes must do no harm to the tests. */
  @Override
  public void close() {
    kill();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        throw new IllegalStateException(name + " does not end");
      }
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IllegalStateException e) {
      // the JVM is ending already, and the hook has run or will
      Thread.yield();
    }
  }
}
