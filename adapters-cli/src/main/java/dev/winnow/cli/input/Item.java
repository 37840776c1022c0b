package dev.winnow.cli.input;

import dev.winnow.core.signal.Signal;

/** What was read from one line, row or document. Immutable, safe for use by several threads. */
public sealed interface Item permits Item.Taken, Item.Rejected {

  /**
   * The file it stands in.
   *
   * @return the file as it was given; {@code -} for standard input
   */
  String file();

  /**
   * Where in the file.
   *
   * @return the line, from 1; each file has its own count
   */
  long line();

  /**
   * What stood there.
   *
   * @return at most 200 characters, control characters escaped
   */
  String text();

  /**
   * A line that was understood.
   *
   * @param file the file as it was given
   * @param line the line, from 1
   * @param text what stood there, shortened
   * @param signal what it says
   */
  record Taken(String file, long line, String text, Signal signal) implements Item {}

  /**
   * A line that was not understood.
   *
   * @param file the file as it was given
   * @param line the line, from 1
   * @param text what stood there, shortened
   * @param error why, as a sentence for people
   */
  record Rejected(String file, long line, String text, String error) implements Item {}
}
