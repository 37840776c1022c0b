package dev.winnow.cli;

import dev.winnow.cli.output.Screen;
import dev.winnow.runtime.Stop;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What a command finds around it.
 *
 * @param out results
 * @param err progress and errors
 * @param environment the environment's variables
 * @param outTerminal whether results go to a terminal
 * @param errTerminal whether errors go to a terminal
 * @param clock tells the time to what is live
 * @param stop tells what is live when to end
 * @param ahead what was begun before the command knew what to do
 */
record CommandContext(
    PrintWriter out,
    PrintWriter err,
    Map<String, String> environment,
    boolean outTerminal,
    boolean errTerminal,
    InstantSource clock,
    Stop stop,
    HeadStart ahead) {

  private static final int BUFFER = 1 << 16;
  private static final int PIPE_COLUMNS = 120;
  private static final int LEAST_COLUMNS = 40;
  private static final int MOST_COLUMNS = 400;
  private static final int LEAST_LINES = 8;
  private static final int STANDARD_LINES = 24;

  /** Where nothing was begun. */
  CommandContext(
      PrintWriter out,
      PrintWriter err,
      Map<String, String> environment,
      boolean outTerminal,
      boolean errTerminal,
      InstantSource clock,
      Stop stop) {
    this(out, err, environment, outTerminal, errTerminal, clock, stop, HeadStart.none());
  }

  /** Those of this process. Text is UTF-8, whatever the locale says. */
  static CommandContext ofProcess(OutputStream out, Stop stop, HeadStart ahead) {
    return new CommandContext(
        new PrintWriter(utf8(out), false),
        new PrintWriter(utf8(new FileOutputStream(FileDescriptor.err)), true),
        System.getenv(),
        Terminals.isTerminal(1),
        Terminals.isTerminal(2),
        InstantSource.system(),
        stop,
        ahead);
  }

  /** The same with results that go elsewhere: to no terminal. */
  CommandContext into(OutputStream other) {
    return new CommandContext(
        new PrintWriter(utf8(other), false),
        err,
        environment,
        false,
        errTerminal,
        clock,
        stop,
        ahead);
  }

  /** The same without progress. */
  CommandContext quiet() {
    return new CommandContext(out, err, environment, outTerminal, false, clock, stop, ahead);
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

  /** LINES of the terminal, 24 if it does not say; 0 if results do not go to one. */
  int lines() {
    boolean live = outTerminal && !environment.getOrDefault("TERM", "").equals("dumb");
    return live ? Math.max(LEAST_LINES, said("LINES").orElse(STANDARD_LINES)) : 0;
  }

  /** COLUMNS; without it 80 on a terminal and 120 elsewhere. */
  int columns() {
    OptionalInt said = said("COLUMNS");
    return said.isPresent()
        ? Math.max(LEAST_COLUMNS, Math.min(MOST_COLUMNS, said.getAsInt()))
        : standardColumns();
  }

  private OptionalInt said(String name) {
    try {
      int number = Integer.parseInt(environment.getOrDefault(name, "").strip());
      return number > 0 ? OptionalInt.of(number) : OptionalInt.empty();
    } catch (NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  private int standardColumns() {
    return outTerminal ? Screen.NARROW : PIPE_COLUMNS;
  }
}
