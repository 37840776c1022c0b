package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * A reason why nobody is told of an incident for now. Derived by rules, and gone with its reason.
 */
public interface Suppression {

  /**
   * The incident.
   *
   * @return its id
   */
  String incident();

  /**
   * How its signals are answered meanwhile.
   *
   * @return a disposition
   */
  Disposition disposition();

  /**
   * Whether it gets no ticket of its own meanwhile.
   *
   * @return true if it is hidden
   */
  boolean hiding();
}
