package dev.winnow.cli.output;

import java.util.Locale;

/** How results are written. */
public enum OutputFormat {
  /** For people. */
  TEXT,
  /** One JSON document at the end. */
  JSON,
  /** One JSON object a line, as things happen. */
  JSONL;

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
