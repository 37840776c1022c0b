package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * An incident has come when it always comes, and has not stayed longer than it always stays.
 * Immutable.
 *
 * @param incident the incident's id
 */
public record Routine(String incident) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.HELD;
  }

  @Override
  public boolean hiding() {
    return true;
  }
}
