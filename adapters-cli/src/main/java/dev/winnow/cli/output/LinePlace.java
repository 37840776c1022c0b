package dev.winnow.cli.output;

import dev.winnow.formats.Item;

/**
 * Which line people ask after. Immutable.
 *
 * @param file the file, or the last folders and the name of it; empty if there is only one
 * @param line its number, from 1
 */
public record LinePlace(String file, long line) {

  /** No line. */
  public static final LinePlace NONE = new LinePlace("", 0);

  /**
   * Whether an item stands there.
   *
   * @param item what was read
   * @return true if it is of that line
   */
  public boolean is(Item item) {
    return item.line() == line && isIn(item);
  }

  /**
   * Whether an item stands in that file.
   *
   * @param item what was read
   * @return true if it is of that file, on whatever line
   */
  public boolean isIn(Item item) {
    return file.isEmpty() || item.file().equals(file) || item.file().endsWith("/" + file);
  }

  @Override
  public String toString() {
    return file.isEmpty() ? Long.toString(line) : file + ":" + line;
  }
}
