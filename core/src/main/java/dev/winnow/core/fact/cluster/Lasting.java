package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Alters;
import dev.winnow.core.fact.Change;

/**
 * The trouble of a pod has lasted for long enough to be a problem. Immutable.
 *
 * @param fact which trouble
 */
public record Lasting(UnhealthyPod fact) implements Change {

  @Override
  @Alters("due")
  public void make(long now) {
    fact.last();
  }

  @Override
  public String order() {
    return fact.id();
  }
}
