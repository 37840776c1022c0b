package dev.winnow.core.language;

import java.util.List;

/**
 * A pattern of a rule: a kind of fact with conditions. Immutable.
 *
 * @param quantifier how many facts it asks for
 * @param type the kind of fact, as it is written
 * @param binding the variable that stands for the fact, with its dollar sign; empty if none
 * @param conditions its parts, in their order
 * @param from the expression that the facts come from; empty if they are the engine's facts
 * @param watch the properties named by {@code @watch}
 * @param alternative whether it stands inside an {@code or}
 * @param place where it stands, without the word of its quantifier
 * @param whole where it stands, with the word of its quantifier
 */
public record Pattern(
    Quantifier quantifier,
    String type,
    String binding,
    List<Condition> conditions,
    String from,
    List<String> watch,
    boolean alternative,
    Place place,
    Place whole) {

  /** Keeps its own copies. */
  public Pattern {
    conditions = List.copyOf(conditions);
    watch = List.copyOf(watch);
  }
}
