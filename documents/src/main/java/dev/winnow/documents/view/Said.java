package dev.winnow.documents.view;

import java.util.List;

/**
 * A text with the places of the record that say so. Immutable.
 *
 * @param text the text; {@code unknown} where the record does not say
 * @param unknown whether the record does not say
 * @param marks where it says so
 */
public record Said(String text, boolean unknown, List<Mark> marks) {

  private static final Said UNKNOWN = new Said("unknown", true, List.of());

  /** Keeps its own copy. */
  public Said {
    marks = List.copyOf(marks);
  }

  /**
   * What the record says.
   *
   * @param text the text
   * @param marks where
   * @return that
   */
  public static Said of(String text, Mark... marks) {
    return new Said(text, false, List.of(marks));
  }

  /**
   * What the record says in several places.
   *
   * @param text the text
   * @param marks where
   * @return that
   */
  public static Said of(String text, List<Mark> marks) {
    return new Said(text, false, marks);
  }

  /**
   * What the record does not say.
   *
   * @return a text that says that it is unknown
   */
  public static Said nothing() {
    return UNKNOWN;
  }
}
