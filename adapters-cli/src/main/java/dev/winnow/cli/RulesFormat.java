package dev.winnow.cli;

import java.util.Locale;

/** How a policy is shown. */
enum RulesFormat {
  /** For people. */
  TEXT,
  /** One JSON document. */
  JSON,
  /** One JSON object a line. */
  JSONL,
  /** A page in Markdown. */
  MD,
  /** A picture for Graphviz. */
  DOT;

  /** Its name on the command line. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
