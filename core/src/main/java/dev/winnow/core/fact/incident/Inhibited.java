package dev.winnow.core.fact.incident;

import dev.winnow.core.decision.Disposition;

/**
 * An incident is explained by an open cause. Immutable.
 *
 * @param incident the incident's id
 * @param cause the id of the incident that explains it
 * @param superseded whether the cause is the same problem, only worse
 */
public record Inhibited(String incident, String cause, boolean superseded) implements Suppression {

  @Override
  public Disposition disposition() {
    return Disposition.INHIBITED;
  }

  @Override
  public boolean hiding() {
    return true;
  }
}
