package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * An incident changes its state too often to be believed. Immutable.
 *
 * @param incident the incident's id
 */
public record Flapping(String incident) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.HELD;
  }

  @Override
  public boolean hiding() {
    return false;
  }
}
