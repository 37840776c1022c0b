package dev.winnow.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A shell that keeps its variables from one command to the next. For one thread. */
final class Bash implements AutoCloseable {

  private static final String DONE = "=== done ===";

  private final Process process;
  private final BufferedWriter in;
  private final BufferedReader out;

  Bash(Path folder) throws IOException {
    process =
        new ProcessBuilder("bash").directory(folder.toFile()).redirectErrorStream(true).start();
    in = process.outputWriter(StandardCharsets.UTF_8);
    out = process.inputReader(StandardCharsets.UTF_8);
  }

  /** Runs commands; returns what they print, errors too. */
  String run(String commands) {
    try {
      in.write(commands + "\necho; echo '" + DONE + "'\n");
      in.flush();
      StringBuilder said = new StringBuilder();
      for (String line = out.readLine(); !DONE.equals(line); line = out.readLine()) {
        if (line == null) {
          throw new AssertionError("the shell has ended: " + said);
        }
        said.append(line).append('\n');
      }
      return said.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }
}
