package dev.winnow.formats;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the items of one file. Not safe for use by several threads. */
interface FormatReader {

  /** The next item, or null at the end. */
  @Nullable Item next() throws IOException;

  /** The line reached so far. */
  long line();

  /** How many lines had nothing to say: comments, information. Blank ones do not count. */
  long skipped();
}
