package dev.winnow.cli.output;

import java.util.Locale;

/** How findings are written. */
public enum CheckFormat {
  /** For people. */
  TEXT,
  /** One JSON document. */
  JSON,
  /** SARIF 2.1.0, for code scanning. */
  SARIF,
  /** Workflow commands, which GitHub shows beside the changed lines. */
  GITHUB;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
