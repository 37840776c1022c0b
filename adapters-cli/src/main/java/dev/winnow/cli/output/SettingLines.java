package dev.winnow.cli.output;

import java.util.List;

/** Writes settings as they are in force. For one thread. */
public final class SettingLines {

  private final Screen screen;

  /**
   * A writer.
   *
   * @param screen where it writes
   */
  public SettingLines(Screen screen) {
    this.screen = screen;
  }

  /**
   * Writes lines of YAML, on which nothing can steer a terminal.
   *
   * @param lines the lines
   */
  public void write(List<String> lines) {
    lines.forEach(line -> screen.out().println(TerminalText.of(line)));
  }
}
