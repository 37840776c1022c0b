package dev.winnow.rules.settings;

/**
 * A taint that says that somebody works on a node, or takes it away. Immutable.
 *
 * @param taint its key
 * @param means what it says, for people
 */
public record TaintRow(String taint, String means) {

  /** Checks that it names a taint. */
  public TaintRow {
    Check.that(!taint.isBlank() && !means.isBlank(), "a row needs \"taint\" and \"means\"");
  }
}
