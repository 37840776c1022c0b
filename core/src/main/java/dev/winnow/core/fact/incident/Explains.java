package dev.winnow.core.fact.incident;

/**
 * The earliest open cause of a link speaks for it. Immutable.
 *
 * @param link the table's row and the values that must be equal
 * @param cause the id of the incident that is the cause
 * @param key that incident's key
 */
public record Explains(String link, String cause, String key) {

  /** The cause in words. */
  @Override
  public String toString() {
    return "the open cause " + key;
  }
}
