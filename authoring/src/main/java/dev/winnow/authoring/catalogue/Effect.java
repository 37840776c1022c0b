package dev.winnow.authoring.catalogue;

import java.util.List;

/**
 * Something that a rule does to a kind of fact. Immutable.
 *
 * @param kind what it does
 * @param type the kind of fact, by its simple name
 * @param properties the properties that it sets; none unless it changes the fact
 */
public record Effect(Kind kind, String type, List<String> properties) {

  /** What is done to a fact. */
  public enum Kind {
    /** It follows while the rule's conditions hold, and goes with them. */
    DERIVES,
    /** It is put in, and stays. */
    INSERTS,
    /** Its properties are set. */
    CHANGES,
    /** It is taken out. */
    DELETES
  }

  /** Keeps its own copy. */
  public Effect {
    properties = List.copyOf(properties);
  }
}
