package dev.winnow.documents.view;

import java.util.List;

/**
 * Somebody who had to do with it, a person or a team. Immutable.
 *
 * @param name as the record calls them
 * @param parts what they had to do with it, such as {@code was paged}
 */
public record Person(String name, List<Said> parts) {

  /** Keeps its own copy. */
  public Person {
    parts = List.copyOf(parts);
  }
}
