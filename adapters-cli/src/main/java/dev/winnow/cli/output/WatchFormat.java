package dev.winnow.cli.output;

import java.util.Locale;

/** How a watch is shown. */
public enum WatchFormat {
  /** For people: a table on a terminal, lines elsewhere. */
  TEXT,
  /** One JSON object a line, as things happen. */
  JSONL;

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
