package dev.winnow.core.language;

import java.util.List;
import java.util.Map;

/**
 * A rule as it is written. Immutable.
 *
 * @param id what {@code @Id} says; the rule's name where it has none
 * @param name its name: a sentence
 * @param metadata the text of each {@code @Name("text")} in its head, by name
 * @param attributes the names of attributes such as {@code salience}
 * @param patterns its patterns in the order in which they are written, nested ones too
 * @param then what it does, as it is written
 * @param thenPlace where that stands
 * @param statements the same, read
 * @param place where the rule stands
 */
public record RuleText(
    String id,
    String name,
    Map<String, String> metadata,
    List<String> attributes,
    List<Pattern> patterns,
    String then,
    Place thenPlace,
    List<Statement> statements,
    Place place) {

  /** Keeps its own copies. */
  public RuleText {
    metadata = Map.copyOf(metadata);
    attributes = List.copyOf(attributes);
    patterns = List.copyOf(patterns);
    statements = List.copyOf(statements);
  }
}
