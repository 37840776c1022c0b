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

  /**
   * Whether tables must make do with fewer columns.
   *
   * @return true below {@link #NARROW} columns
   */
  public boolean narrow() {
    return width < NARROW;
  }
}
