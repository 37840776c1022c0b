package dev.winnow.authoring.catalogue;

import java.util.List;

/**
 * A kind of fact that a rule looks at. Immutable.
 *
 * @param type the kind of fact, by its simple name
 * @param properties the properties that it asks for, in alphabetical order
 */
public record Reading(String type, List<String> properties) {

  /** Keeps its own copy. */
  public Reading {
    properties = List.copyOf(properties);
  }
}
