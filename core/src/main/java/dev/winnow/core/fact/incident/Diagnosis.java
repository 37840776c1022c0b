package dev.winnow.core.fact.incident;

/**
 * What is known of why something is as it is. Immutable.
 *
 * @param about what it is about, such as a worker
 * @param kind why, in a word, such as {@code error}
 * @param words why, for people
 */
public record Diagnosis(String about, String kind, String words) {

  /** The diagnosis in words. */
  @Override
  public String toString() {
    return about + ": " + words;
  }
}
