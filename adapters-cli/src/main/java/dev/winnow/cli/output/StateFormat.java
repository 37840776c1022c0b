package dev.winnow.cli.output;

/** How the state of a watch is written. */
public enum StateFormat {
  /** For people. */
  TEXT,
  /** A JSON document. */
  JSON
}
