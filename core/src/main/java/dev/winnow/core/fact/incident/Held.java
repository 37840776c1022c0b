package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * An incident waits to see whether it lasts. Immutable.
 *
 * @param incident the incident's id
 */
public record Held(String incident) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.HELD;
  }

  @Override
  public boolean hiding() {
    return true;
  }
}
