package dev.winnow.cli.output;

import java.util.Locale;

/** How results are written that are one document. */
public enum DocumentFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
