package dev.winnow.core.fact.cluster;

import dev.winnow.core.fact.Change;
import org.kie.api.definition.type.Modifies;

/**
 * The trouble of a pod has lasted for long enough to be a problem. Immutable.
 *
 * @param fact which trouble
 */
public record Lasting(UnhealthyPod fact) implements Change {

  @Override
  @Modifies("due")
  public void make(long now) {
    fact.last();
  }

  @Override
  public String order() {
    return fact.id();
  }
}
