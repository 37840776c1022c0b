package dev.winnow.authoring.catalogue;

import dev.winnow.core.signal.Worded;
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
  public enum Kind implements Worded {
    /** It follows while the rule's conditions hold, and goes with them. */
    DERIVES("derives"),
    /** It is put in, and stays. */
    INSERTS("inserts"),
    /** Its properties are set. */
    CHANGES("changes"),
    /** It is taken out. */
    DELETES("deletes");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    @Override
    public String word() {
      return word;
    }
  }

  /** Keeps its own copy. */
  public Effect {
    properties = List.copyOf(properties);
  }
}
