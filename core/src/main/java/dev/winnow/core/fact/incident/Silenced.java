package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * An incident is covered by a silence in force. Immutable.
 *
 * @param incident the incident's id
 * @param silence the silence's id
 */
public record Silenced(String incident, String silence) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.SILENCED;
  }

  @Override
  public boolean hiding() {
    return true;
  }
}
