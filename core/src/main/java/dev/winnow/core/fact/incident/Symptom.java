package dev.winnow.core.fact.incident;

/**
 * An incident that the cause table names as a symptom. Immutable.
 *
 * @param link the table's row and the values that must be equal
 * @param incident the incident's id
 */
public record Symptom(String link, String incident) {

  /** The symptom in words. */
  @Override
  public String toString() {
    return "a symptom in the cause table";
  }
}
