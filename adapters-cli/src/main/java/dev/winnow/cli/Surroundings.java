package dev.winnow.cli;

import dev.winnow.cli.output.Screen;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What a command finds around it.
 *
 * @param out results
 * @param err progress and errors
 * @param environment the environment's variables
 * @param outTerminal whether results go to a terminal
 * @param errTerminal whether errors go to a terminal
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal) {

  private static final int BUFFER = 1 << 16;
  private static final int PIPE_COLUMNS = 120;
  private static final int LEAST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 400;

  /** Those of this process. Text is UTF-8, whatever the locale says. */
  static Surroundings ofProcess(OutputStream out) {
    return new Surroundings(
        new PrintWriter(utf8(out), false),
        new PrintWriter(utf8(new FileOutputStream(FileDescriptor.err)), true),
        System.getenv(),
        Terminals.isTerminal(1),
        Terminals.isTerminal(2));
  }

  private static BufferedWriter utf8(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
  }

  Screen screen() {
    return new Screen(out, err, columns(), colour());
  }

  /** Colours only on a terminal that has them, and never against NO_COLOR. */
  boolean colour() {
    return outTerminal
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** COLUMNS; without it 80 on a terminal and 120 elsewhere. */
  int columns() {
    try {
      int said = Integer.parseInt(environment.getOrDefault("COLUMNS", "").strip());
      if (said > 0) {
        return Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, said));
      }
    } catch (NumberFormatException e) {
      return standardColumns();
    }
    return standardColumns();
  }

  private int standardColumns() {
    return outTerminal ? Screen.NARROW : PIPE_COLUMNS;
  }
}
