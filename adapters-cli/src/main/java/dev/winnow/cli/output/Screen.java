package dev.winnow.cli.output;

import java.io.PrintWriter;

/**
 * Where results go, and what that place can show. For one thread.
 *
 * @param out results
 * @param err progress and errors
 * @param width how many columns a line may have
 * @param colour whether colours may be used
 */
public record Screen(PrintWriter out, PrintWriter err, int width, boolean colour) {

  /** Below this many columns, tables lose columns. */
  public static final int NARROW = 80;

  private static final int WHOLE = Integer.MAX_VALUE;

  /**
   * Writes a line that programs read too: it is broken only where it would not fit on a narrow
   * terminal. What would steer a terminal is shown instead.
   *
   * @param text the line, with the blanks that indent it
   */
  public void line(String text) {
    Paragraph.print(out, TerminalText.of(text.strip()), indent(text), narrow() ? width : WHOLE);
  }

  private static int indent(String text) {
    return text.isBlank() ? 0 : text.indexOf(text.strip());
  }

  /**
   * Whether tables must make do with fewer columns.
   *
   * @return true below {@link #NARROW} columns
   */
  public boolean narrow() {
    return width < NARROW;
  }
}
