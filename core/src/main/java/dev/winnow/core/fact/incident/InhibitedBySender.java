package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * The sender of an incident's alerts has inhibited all of them. Immutable.
 *
 * @param incident the incident's id
 * @param by what the sender names as the reason
 */
public record InhibitedBySender(String incident, String by) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.INHIBITED;
  }

  @Override
  public boolean hiding() {
    return true;
  }
}
