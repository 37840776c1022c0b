package dev.winnow.cli.output;

/** How differences between two policies are written. */
public enum ComparisonFormat {
  /** For people. */
  TEXT,
  /** A JSON document. */
  JSON
}
